demarche import -q crisis.db "$data/crisis"
demarche paths crisis.db bo frieda --format csv
