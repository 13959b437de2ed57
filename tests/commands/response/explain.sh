demarche import -q crisis.db "$data/crisis"
demarche response crisis.db --explain --horizon 14 -o a.csv
demarche response crisis.db --explain --list -o b.csv
demarche response crisis.db --explain --met -o c.csv
demarche response crisis.db --explain --silences -o d.csv
