# Names, further parties, answers, accounts and what search finds.
demarche import -q new.db "$data/foreign/old"
demarche import new.db "$data/foreign/new" --replace
demarche export new.db --to dataset -q -o after
demarche import -q fresh.db "$data/foreign/new"
demarche export fresh.db --to dataset -q -o expected
diff -r expected after && echo "as new"
for word in apple plum; do
    demarche query new.db search words=$word
    sqlite3 new.db "SELECT count(*) FROM account_search WHERE account_search MATCH '$word'"
done
demarche check new.db >/dev/null; echo "exit $?"
