demarche import -q crisis.db "$data/crisis"
demarche info crisis.db --phase 1
