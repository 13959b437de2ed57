demarche import -q crisis.db "$data/crisis"
demarche shifts crisis.db --level state --certain --format json --phase 1
