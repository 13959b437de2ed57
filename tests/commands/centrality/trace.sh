demarche import -q crisis.db "$data/crisis"
demarche centrality crisis.db --phase 2 --trace --format csv | cut -d, -f1-2,12
