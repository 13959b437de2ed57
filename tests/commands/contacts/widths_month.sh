demarche import -q crisis.db "$data/crisis"
demarche contacts crisis.db --since 1939-05-01 --until 1939-05-31 --widths month=0 --format csv
