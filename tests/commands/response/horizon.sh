demarche import -q crisis.db "$data/crisis"
demarche response crisis.db --horizon 0.5 --list --quiet
