demarche import -q crisis.db "$data/crisis"
demarche phases crisis.db --since 1939-05-20 --until 1939-06-10
