demarche import -q crisis.db "$data/crisis"
demarche panel crisis.db --explain -q --by quarter --quad penta --intensity \
    --codes cow -o panel.csv
