command -v sqlite3 >/dev/null || exit 77
sqlite3 other.db "CREATE TABLE contact (id INTEGER)"
demarche info other.db
