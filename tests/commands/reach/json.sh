demarche import -q crisis.db "$data/crisis"
demarche reach crisis.db emile --format json
