demarche import -q crisis.db "$data/crisis"
echo "SELECT key FROM contact WHERE 1 = 0" | demarche query crisis.db -
