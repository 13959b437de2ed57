demarche import -q crisis.db "$data/crisis"
demarche rhythm crisis.db --by month
