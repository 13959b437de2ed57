demarche import -q crisis.db "$data/crisis"
demarche show crisis.db c03 -o c03.txt
cat c03.txt
