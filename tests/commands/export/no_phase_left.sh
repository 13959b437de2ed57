demarche import -q crisis.db "$data/crisis"
demarche export crisis.db --to gexf -o out.gexf --since 1950-01-01
