demarche import -q crisis.db "$data/crisis"
echo "SELECT '=1+1' AS a" >mine.sql
demarche query crisis.db mine.sql --excel | od -c
demarche query crisis.db mine.sql --bom | od -c
demarche query crisis.db mine.sql --crlf | od -c
