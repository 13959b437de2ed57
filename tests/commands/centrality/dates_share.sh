demarche import -q crisis.db "$data/crisis"
demarche centrality crisis.db --dates share --stability --format csv
