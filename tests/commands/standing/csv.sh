demarche import -q crisis.db "$data/crisis"
demarche standing crisis.db --format csv
