demarche import -q crisis.db "$data/crisis"
mkdir here
demarche query crisis.db here
