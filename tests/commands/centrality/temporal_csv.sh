demarche import -q crisis.db "$data/crisis"
demarche centrality crisis.db --temporal --order loose --format csv
