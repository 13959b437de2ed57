demarche import -q crisis.db "$data/crisis"
demarche draw crisis.db -o net.dot; echo "exit $?"
ls
grep -c -- '->' net-1.dot net-2.dot
