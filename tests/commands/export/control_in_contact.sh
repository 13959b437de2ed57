demarche import -q crisis.db "$data/crisis"
sqlite3 crisis.db \
    "UPDATE contact SET summary = 'vom 3. ' || char(27) WHERE key = 'c01'"
demarche export crisis.db --to json -o -
