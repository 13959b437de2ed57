demarche import -q crisis.db "$data/crisis"
demarche export -q crisis.db --to dataset -o one
demarche import -q again.db one
demarche export -q again.db --to dataset -o two
diff -r one two && echo same
