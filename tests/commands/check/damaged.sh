# The page that holds the accounts is overwritten.
command -v sqlite3 >/dev/null || exit 77
demarche import -q crisis.db "$data/crisis"
page=$(sqlite3 crisis.db "SELECT rootpage FROM sqlite_schema WHERE name = 'account'")
size=$(sqlite3 crisis.db "PRAGMA page_size")
head -c 200 /dev/zero | tr "\\000" "\\377" |
    dd of=crisis.db bs=1 seek=$(((page - 1) * size)) conv=notrunc 2>/dev/null
demarche check -q crisis.db --format csv | grep -c "^error,file,crisis.db,"
demarche check -q crisis.db >/dev/null
