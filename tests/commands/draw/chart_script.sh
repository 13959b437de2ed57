demarche import -q crisis.db "$data/crisis"
demarche draw crisis.db --kind initiative -o i.gp
cat i.gp
