demarche import -q crisis.db "$data/crisis"
demarche --color never -q frequency crisis.db --phase 2
