demarche import -q crisis.db "$data/crisis"
printf 'SELECT key\nFORM contact\n' >mine.sql
demarche query crisis.db mine.sql
