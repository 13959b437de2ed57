demarche import -q crisis.db "$data/crisis"
echo "SELECT x FROM nowhere" | demarche query crisis.db -
