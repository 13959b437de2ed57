demarche import -q crisis.db "$data/crisis"
demarche records -q crisis.db >default
demarche records -q crisis.db --basis theme | cmp - default
