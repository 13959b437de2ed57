demarche import -q crisis.db "$data/crisis"
demarche info crisis.db other.db
