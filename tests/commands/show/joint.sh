demarche import -q crisis.db "$data/crisis"
demarche show crisis.db c10 --format text
