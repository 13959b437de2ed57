demarche import -q crisis.db "$data/crisis"
echo "SELECT :from AS x" | demarche query crisis.db - form=1
