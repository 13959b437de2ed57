demarche import -q crisis.db "$data/crisis"
demarche initiative crisis.db --dates share --test --format csv
