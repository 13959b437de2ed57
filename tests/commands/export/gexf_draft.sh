demarche import -q crisis.db "$data/crisis"
demarche export -q crisis.db --to gexf --gexf-version 1.2draft -o - | head -7
