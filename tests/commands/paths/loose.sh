demarche import -q crisis.db "$data/crisis"
demarche paths crisis.db carl dora --order loose --wait 30 --format csv
