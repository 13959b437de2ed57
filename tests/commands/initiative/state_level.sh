demarche import -q crisis.db "$data/crisis"
demarche initiative crisis.db --level state --test
