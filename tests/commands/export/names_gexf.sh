demarche import -q names.db "$data/names"
demarche export -q names.db --to gexf -o - | grep '<node '
