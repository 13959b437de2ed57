demarche import -q names.db "$data/names"
demarche export -q names.db --to gml -o - --phase 1 | grep '    label '
