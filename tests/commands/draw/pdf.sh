demarche import -q crisis.db "$data/crisis"
command -v dot >/dev/null || exit 77
demarche draw crisis.db -o net.pdf --phase 1
head -c 5 net.pdf; echo
