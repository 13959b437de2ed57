demarche import -q crisis.db "$data/crisis"
demarche paths crisis.db carl bo --format text
