demarche import -q crisis.db "$data/crisis"
demarche response crisis.db --trace --format csv
