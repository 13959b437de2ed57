demarche import -q crisis.db "$data/crisis"
demarche centrality crisis.db --temporal --flow initiative --scheme halves --format csv
