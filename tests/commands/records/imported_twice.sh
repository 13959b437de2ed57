demarche import -q crisis.db "$data/crisis"
demarche records crisis.db >once 2>&1
demarche import -q crisis.db "$data/crisis"
demarche records crisis.db 2>&1 | cmp - once
