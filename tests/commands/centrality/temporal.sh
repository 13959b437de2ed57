demarche import -q crisis.db "$data/crisis"
demarche centrality crisis.db --temporal --format text
