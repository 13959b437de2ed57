demarche import -q crisis.db "$data/crisis"
demarche draw crisis.db -o net.dot --ties 2 --phase 1
grep -c -- '->' net.dot
