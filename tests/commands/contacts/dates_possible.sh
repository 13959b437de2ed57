demarche import -q crisis.db "$data/crisis"
demarche contacts crisis.db --dates possible --phase 1 --format csv
