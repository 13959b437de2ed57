demarche import -q crisis.db "$data/crisis"
demarche export crisis.db --to dot -o out.dot; echo "exit $?"
grep -c -- '->' out-1.dot out-2.dot
