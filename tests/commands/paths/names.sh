demarche import -q crisis.db "$data/crisis"
demarche paths crisis.db Ada "emile" --format csv
