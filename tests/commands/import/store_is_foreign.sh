printf 'SQLite format 3\000 but not really, this is some other text' >other.db
demarche import other.db "$data/crisis"
