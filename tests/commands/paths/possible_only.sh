demarche import -q crisis.db "$data/crisis"
demarche paths crisis.db emile bo --until 1939-05 --format csv
