demarche import -q crisis.db "$data/crisis"
demarche records -q crisis.db --zeros --format csv
