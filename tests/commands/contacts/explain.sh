demarche import -q crisis.db "$data/crisis"
demarche contacts crisis.db --explain --between ada,dora --until 1939-05 -o a.csv
demarche contacts crisis.db --explain --silences --record northern -o b.csv
