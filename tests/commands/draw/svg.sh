demarche import -q crisis.db "$data/crisis"
command -v dot >/dev/null || exit 77
demarche draw crisis.db -o net.svg --phase 1
grep -c '<svg' net.svg
tail -1 net.svg
