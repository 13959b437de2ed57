demarche import -q crisis.db "$data/crisis"
demarche export crisis.db --to dataset -o out --phase 1
