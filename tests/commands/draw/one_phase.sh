demarche import -q crisis.db "$data/crisis"
demarche draw crisis.db -o net.dot --phase 2
ls
grep -c 'Rémy' net.dot
