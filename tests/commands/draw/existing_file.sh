demarche import -q crisis.db "$data/crisis"
echo mine >net-2.dot
demarche draw crisis.db -o net.dot; echo "exit $?"
ls
cat net-2.dot
