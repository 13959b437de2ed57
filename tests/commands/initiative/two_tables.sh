demarche import -q crisis.db "$data/crisis"
demarche initiative crisis.db --flip --margin
