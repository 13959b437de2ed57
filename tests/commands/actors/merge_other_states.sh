# Of other kinds or states: warned, and done.
demarche import -q crisis.db "$data/crisis"
demarche actors crisis.db --merge dora frieda
demarche actors crisis.db --merge emile west
demarche actors crisis.db --merges | cut -d, -f1-3,5
