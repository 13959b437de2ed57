demarche import -q crisis.db "$data/crisis"
demarche check crisis.db --format text
