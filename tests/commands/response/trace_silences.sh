demarche import -q crisis.db "$data/crisis"
demarche response crisis.db --silences --trace --format csv
