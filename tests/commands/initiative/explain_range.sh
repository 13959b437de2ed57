demarche import -q crisis.db "$data/crisis"
demarche initiative crisis.db --margin --range one-sided --explain --phase 1 -o t.csv
