demarche import -q crisis.db "$data/crisis"
demarche standing crisis.db --k -1
