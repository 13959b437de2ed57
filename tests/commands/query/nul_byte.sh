demarche import -q crisis.db "$data/crisis"
printf 'SELECT 1\000' | demarche query crisis.db -
