demarche import -q crisis.db "$data/crisis"
demarche frequency crisis.db --dates possible --format csv
