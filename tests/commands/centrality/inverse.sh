demarche import -q crisis.db "$data/crisis"
demarche centrality crisis.db --distance inverse --phase 2
