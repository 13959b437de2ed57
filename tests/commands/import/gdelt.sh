# Made-up events in the columns of GDELT: place of the fields by their number.
event() { # columns id day source country target country code place url
    awk -v n="$1" -v id="$2" -v day="$3" -v s="$4" -v sc="$5" -v t="$6" \
        -v tc="$7" -v code="$8" -v place="$9" -v url="${10}" 'BEGIN {
        f[1] = id; f[2] = day; f[6] = s; f[8] = sc; f[16] = t; f[18] = tc
        f[27] = code; f[n == 61 ? 53 : 51] = place
        if (n > 57) f[n] = url
        f[n == 61 ? 60 : 57] = "20191024143000"
        for (i = 1; i <= n; i++) printf "%s%s", f[i], i < n ? "\t" : "\n" }'
}
{
    event 61 900 20181024 RUSGOV RUS USA USA 040 Minsk a
    event 61 899 20181024 USA USA RUSGOV RUS 040 Minsk b
    event 61 901 20181025 RUSGOV RUS USA USA 042 Minsk c
    event 61 902 20181025 USA USA RUSGOV RUS 043 Minsk c
    event 61 903 20181025 '' '' USA USA 042 Minsk c
    event 61 904 20181025 USA USA USA USA 042 Minsk c
    event 61 905 20181025 USA USA RUS RUS 190 Minsk c
    event 61 906 20181025 COP '' RUS RUS 010 Minsk c
    event 61 907 20181025 COP '' RUS RUS 010 Minsk d
} >v2.csv
demarche import v2.db v2.csv
demarche contacts v2.db
demarche actors v2.db | cut -d, -f1-4
demarche frequency v2.db --level state | cut -d, -f1-4
demarche initiative v2.db --between RUSGOV,USA | cut -d, -f2-4,10,16
demarche import v2.db v2.csv
demarche import v2.db v2.csv --dedupe story --dry-run | wc -l
for columns in 57 58; do
    event $columns 7 19790415 RUSGOV RUS USA USA 040 Minsk a >v1.csv
    demarche import v1.db v1.csv
done
demarche query v1.db - <<END
SELECT contact.key, code, code_scheme, place.name AS place FROM contact
JOIN place ON place.id = contact.place
END
{ event 61 1 20181024 A A B B 040 x a; event 61 2 2018102 A A B B 040 x a
  event 58 3 20181024 A A B B 040 x a; } >bad.csv
demarche import v3.db bad.csv; echo "exit $?"
printf '1\t20181024\tx\n' >short.csv
demarche import v3.db short.csv --profile gdelt; echo "exit $?"
