demarche import -q crisis.db "$data/crisis"
demarche phases crisis.db --trace --format csv
