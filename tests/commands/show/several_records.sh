demarche import -q crisis.db "$data/crisis"
demarche show crisis.db c01 c13 dora --format csv
