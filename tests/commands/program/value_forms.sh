demarche import -q crisis.db "$data/crisis"
demarche phases crisis.db --format=tsv
demarche phases --format tsv crisis.db -o- --scheme halves
demarche phases --format tsv -qo - -- crisis.db | head -1
