demarche import -q crisis.db "$data/crisis"
demarche report crisis.db -o page.html --since 1700 --until 1701
