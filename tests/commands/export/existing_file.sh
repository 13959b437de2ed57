demarche import -q crisis.db "$data/crisis"
echo mine >out-contacts.csv
demarche export crisis.db --to csv -o out.csv
echo "exit $?"
ls
cat out-contacts.csv
