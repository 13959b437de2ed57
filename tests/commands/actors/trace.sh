demarche import -q crisis.db "$data/crisis"
demarche actors crisis.db --trace --format csv
