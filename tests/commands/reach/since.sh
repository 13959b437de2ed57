demarche import -q crisis.db "$data/crisis"
demarche reach crisis.db ada --since 1939-06 --format csv
