demarche import -q crisis.db "$data/crisis"
demarche show crisis.db c03 --format text --no-truncate
