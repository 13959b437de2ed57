demarche import -q crisis.db "$data/crisis"
demarche response crisis.db --list --trace
