demarche import -q crisis.db "$data/crisis"
echo mine >out.csv
demarche phases crisis.db -o out.csv; echo "exit $?"
cat out.csv
demarche phases crisis.db -o out.csv --force; echo "exit $?"
head -1 out.csv
ls
