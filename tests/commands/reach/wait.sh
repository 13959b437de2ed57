demarche import -q crisis.db "$data/crisis"
demarche reach crisis.db carl --wait 20 --format csv
