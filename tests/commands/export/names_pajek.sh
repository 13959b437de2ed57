demarche import -q names.db "$data/names"
demarche export -q names.db --to pajek -o - | grep -v '[0-9]\]$'
