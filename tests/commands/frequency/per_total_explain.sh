demarche import -q crisis.db "$data/crisis"
demarche frequency crisis.db --per total --explain -q -o frequency.csv
