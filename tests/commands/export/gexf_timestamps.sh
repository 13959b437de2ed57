demarche import -q crisis.db "$data/crisis"
demarche export -q crisis.db --to gexf -o - --channel note | grep -e '<graph' \
    -e '<spell '
