demarche import -q crisis.db "$data/crisis"
demarche records crisis.db --format text
