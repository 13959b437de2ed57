# A PNG has its width in pixels in the bytes from the seventeenth on.
command -v dot >/dev/null || exit 77
demarche import -q crisis.db "$data/crisis"
for dpi in 96 192; do
    demarche draw -q crisis.db -o "net-$dpi.png" --phase 1 --dpi $dpi
    od -An -tu1 -j16 -N4 "net-$dpi.png" |
        awk '{print $1 * 16777216 + $2 * 65536 + $3 * 256 + $4}' >"$dpi"
done
[ $(($(cat 192) / $(cat 96))) -ge 1 ] && [ "$(cat 192)" -gt "$(cat 96)" ] &&
    echo larger
demarche draw -q crisis.db -o net.png --phase 1 --dpi 9999
