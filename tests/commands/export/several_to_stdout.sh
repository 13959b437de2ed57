demarche import -q crisis.db "$data/crisis"
demarche export crisis.db --to graphml -o -
