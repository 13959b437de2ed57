demarche import -q crisis.db "$data/crisis"
demarche draw crisis.db -o - --phase 1 | grep -c digraph
