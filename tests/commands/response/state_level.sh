demarche import -q crisis.db "$data/crisis"
demarche response crisis.db --level state --quiet --format text
