demarche import -q crisis.db "$data/crisis"
command -v dot >/dev/null || exit 77
demarche draw crisis.db -o picture --type png --phase 1
head -c 4 picture | tail -c 3; echo
