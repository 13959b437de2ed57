# From a megabyte on a file is scanned; a new store then gets its contacts as
# pages. What SQLite finds of them is sound, and nothing lies beside the store.
awk 'BEGIN {
    print "key,date,initiator,recipient,channel,summary"
    for (i = 0; i < 30000; i++)
        printf "contact-%05d,%d-%02d-%02d,Minister %d,Envoy %d,note,%s\n",
            i * 7919 % 30000, 1700 + i / 336, i % 12 + 1,
            i / 12 % 28 + 1, i % 40, i % 60,
            i == 29000 ? "a summary" : ""
}' >contacts.csv
demarche import new.db contacts.csv
demarche check new.db
sqlite3 new.db 'PRAGMA integrity_check'
sqlite3 new.db 'SELECT count(*), min(id), max(id) FROM contact'
sqlite3 new.db "SELECT id, key, summary FROM contact
    WHERE key IN ('contact-00000', 'contact-07919', 'contact-29999')
    OR summary IS NOT NULL ORDER BY id"
demarche import new.db contacts.csv
ls -A
