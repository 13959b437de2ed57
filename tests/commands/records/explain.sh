demarche import -q crisis.db "$data/crisis"
demarche records crisis.db --test --explain --phase 1 -o t.csv
