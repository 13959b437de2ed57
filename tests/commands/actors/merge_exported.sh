# The dataset of a store with a merge is the dataset of its copy.
demarche import -q crisis.db "$data/crisis"
demarche actors crisis.db -q --merge carl dora
demarche actors crisis.db -q --merge emile gustav
demarche export crisis.db --to dataset -o first
demarche import -q copy.db first
demarche export copy.db --to dataset -o second
diff -r first second && echo same
grep -E 'carl|emile' first/actors.csv
