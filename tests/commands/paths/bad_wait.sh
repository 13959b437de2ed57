demarche import -q crisis.db "$data/crisis"
demarche paths crisis.db ada dora --wait soon
