demarche import -q crisis.db "$data/crisis"
echo mine >net-2.dot
demarche draw crisis.db -o net.dot --force
grep -c digraph net-2.dot
