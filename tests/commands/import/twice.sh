demarche import -q crisis.db "$data/crisis"
demarche import crisis.db "$data/crisis"
