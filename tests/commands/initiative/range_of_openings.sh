demarche import -q crisis.db "$data/crisis"
demarche initiative crisis.db --range contested --openings 7
