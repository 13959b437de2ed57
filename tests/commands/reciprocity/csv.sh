demarche import -q crisis.db "$data/crisis"
demarche reciprocity crisis.db --format csv
