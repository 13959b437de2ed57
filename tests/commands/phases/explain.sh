demarche import -q crisis.db "$data/crisis"
demarche phases crisis.db --explain --scheme halves -o phases.csv
