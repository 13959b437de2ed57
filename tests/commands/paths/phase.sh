demarche import -q crisis.db "$data/crisis"
demarche paths crisis.db dora bo --phase Summer --format csv
