demarche import -q crisis.db "$data/crisis"
demarche rhythm crisis.db --level state --format json
