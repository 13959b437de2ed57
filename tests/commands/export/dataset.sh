demarche import -q crisis.db "$data/crisis"
demarche export crisis.db --to dataset -o out; echo "exit $?"
ls out
head -3 out/contacts.csv
