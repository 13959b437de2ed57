demarche import -q crisis.db "$data/crisis"
echo "DELETE FROM contact" | demarche query crisis.db -
