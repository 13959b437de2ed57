demarche import -q names.db "$data/names"
demarche export -q names.db --to json -o - --phase 1 | grep '"id"'
