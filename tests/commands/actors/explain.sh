demarche import -q crisis.db "$data/crisis"
demarche actors crisis.db --explain --actor ada -o actors.csv
