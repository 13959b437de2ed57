command -v sqlite3 >/dev/null || exit 77
demarche import -q crisis.db "$data/crisis"
sqlite3 crisis.db "UPDATE contact SET date_text = 'in May' WHERE key = 'c07'"
demarche check crisis.db --rule date
