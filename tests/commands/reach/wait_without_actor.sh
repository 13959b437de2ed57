demarche import -q crisis.db "$data/crisis"
demarche reach crisis.db --wait 3
