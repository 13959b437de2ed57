demarche import -q crisis.db "$data/crisis"
demarche contacts crisis.db --since 1939-06 --until 1939-05-31
