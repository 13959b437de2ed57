demarche import -q crisis.db "$data/crisis"
demarche reach crisis.db carl --order loose --format csv
