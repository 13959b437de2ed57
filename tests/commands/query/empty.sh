demarche import -q crisis.db "$data/crisis"
: >empty.sql
demarche query crisis.db empty.sql
