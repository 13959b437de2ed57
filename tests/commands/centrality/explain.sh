demarche import -q crisis.db "$data/crisis"
demarche centrality crisis.db --explain -o a.csv
demarche centrality crisis.db --explain --distance inverse --stability -o b.csv
