demarche import -q crisis.db "$data/crisis"
demarche report crisis.db
