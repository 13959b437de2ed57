demarche import -q crisis.db "$data/crisis"
demarche reach crisis.db --format text
