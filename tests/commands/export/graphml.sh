demarche import -q crisis.db "$data/crisis"
demarche export crisis.db --to graphml -o out.graphml --level state --dates possible
ls
cat out-2.graphml
