demarche import -q crisis.db "$data/crisis"
demarche contacts crisis.db --phase 1 --phase 2
