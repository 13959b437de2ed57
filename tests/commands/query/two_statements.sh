demarche import -q crisis.db "$data/crisis"
echo "SELECT 1; SELECT 2" | demarche query crisis.db -
