demarche import -q crisis.db "$data/crisis"
demarche groups crisis.db --resolution 1e9
