demarche import -q crisis.db "$data/crisis"
demarche reciprocity crisis.db --level state --format json
