# An undone merge leaves no trace in what is exported, whatever was doubled.
demarche import -q crisis.db "$data/crisis"
demarche export crisis.db --to dataset -o before
demarche actors crisis.db --merge emile gustav
demarche actors crisis.db --merge ada emile
demarche actors crisis.db --merge carl dora
demarche actors crisis.db --unmerge 1; echo "exit $?"
demarche actors crisis.db --unmerge 3
demarche actors crisis.db --unmerge 2
demarche actors crisis.db --unmerge 1
demarche export crisis.db --to dataset -o after
diff -r before after && echo same
demarche actors crisis.db --merges
