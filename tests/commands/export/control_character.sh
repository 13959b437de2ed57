demarche import -q crisis.db "$data/crisis"
sqlite3 crisis.db \
    "UPDATE actor SET label = 'Ad' || char(3) || 'a' WHERE key = 'ada'"
for format in dataset dot csv spells gexf graphml pajek gml json cytoscape; do
    demarche export crisis.db --to $format -o out.x
    echo "$format: exit $?"
done
ls
