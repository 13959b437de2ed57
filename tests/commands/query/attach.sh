demarche import -q crisis.db "$data/crisis"
echo "ATTACH 'other.db' AS other" | demarche query crisis.db -; echo "exit $?"
ls
