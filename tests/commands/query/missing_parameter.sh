demarche import -q crisis.db "$data/crisis"
echo "SELECT :x AS x" | demarche query crisis.db -
