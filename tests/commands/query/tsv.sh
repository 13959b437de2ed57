demarche import -q crisis.db "$data/crisis"
echo "SELECT key, direction FROM contact WHERE key < :most ORDER BY key" |
    demarche query crisis.db - most=c04 --format tsv
