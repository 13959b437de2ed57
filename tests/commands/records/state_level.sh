demarche import -q crisis.db "$data/crisis"
demarche records crisis.db --level state --format text
