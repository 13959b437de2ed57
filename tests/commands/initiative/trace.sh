demarche import -q crisis.db "$data/crisis"
demarche initiative crisis.db --trace --format csv --level state
