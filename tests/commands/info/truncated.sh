demarche import -q crisis.db "$data/crisis"
head -c 5000 crisis.db >short.db
demarche info short.db
