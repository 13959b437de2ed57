demarche import -q crisis.db "$data/crisis"
demarche reach crisis.db ada --level state --format csv
