demarche import -q crisis.db "$data/crisis"
demarche export -q crisis.db --to dataset -o out
echo mine >out/mine.txt
demarche export crisis.db --to dataset -o out --force
cat out/mine.txt
