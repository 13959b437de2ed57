demarche import -q crisis.db "$data/crisis"
demarche export -q crisis.db --to dataset -o out
demarche export crisis.db --to dataset -o out
