demarche import -q crisis.db "$data/crisis"
demarche export crisis.db --to cytoscape -o out.cytoscape --level state --dates possible
ls
cat out-2.cytoscape
