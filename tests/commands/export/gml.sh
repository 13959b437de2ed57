demarche import -q crisis.db "$data/crisis"
demarche export crisis.db --to gml -o out.gml --level state --dates possible
ls
cat out-2.gml
