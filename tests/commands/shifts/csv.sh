demarche import -q crisis.db "$data/crisis"
demarche shifts crisis.db --format csv
