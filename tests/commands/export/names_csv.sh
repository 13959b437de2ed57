demarche import -q names.db "$data/names"
demarche export -q names.db --to csv --excel -o out.csv
cat out-actors.csv
