demarche import -q crisis.db "$data/crisis"
demarche groups crisis.db --level state --format json --resolution 2
