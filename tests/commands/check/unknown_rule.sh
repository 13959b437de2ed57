demarche import -q crisis.db "$data/crisis"
demarche check crisis.db --rule self-contakt
