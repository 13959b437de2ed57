demarche import -q crisis.db "$data/crisis"
demarche frequency crisis.db --quiet --phase 2; demarche frequency crisis.db -q | tail -1
