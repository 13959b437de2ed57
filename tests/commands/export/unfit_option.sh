demarche import -q crisis.db "$data/crisis"
demarche export crisis.db --to json --gexf-version 1.3 -o out.json
echo "exit $?"
demarche export crisis.db --to dataset --excel -o out
