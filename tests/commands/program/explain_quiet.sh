demarche import -q crisis.db "$data/crisis"
# What is asked for is told, and notes are not.
demarche frequency crisis.db --explain --quiet -o a.csv
