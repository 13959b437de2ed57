demarche import -q crisis.db "$data/crisis"
demarche contacts crisis.db --record southern+editor --since 1939-04 --until 1939-04 --format csv
