demarche import -q crisis.db "$data/crisis"
demarche export crisis.db --to json -o out.json --level state --dates possible
ls
cat out-2.json
