demarche import -q crisis.db "$data/crisis"
demarche frequency crisis.db --dates share --format csv
