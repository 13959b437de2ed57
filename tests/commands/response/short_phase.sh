demarche import -q crisis.db "$data/crisis"
demarche response crisis.db --since 1939-06-10 --until 1939-06-15 --list --quiet
