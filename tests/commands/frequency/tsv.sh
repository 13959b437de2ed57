demarche import -q crisis.db "$data/crisis"
demarche frequency crisis.db --format tsv
