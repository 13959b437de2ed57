demarche import -q crisis.db "$data/crisis"
demarche panel crisis.db --level state --by year --format text
