gzip -c "$data/foreign/events.tsv" >events.tsv.gz
demarche import new.db events.tsv.gz
gzip -c "$data/foreign/events.tsv" | demarche import new.db -
gzip -c "$data/crisis/contacts.csv" >contacts.csv.gz
demarche import contacts.db contacts.csv.gz
head -c 60 events.tsv.gz >cut.gz
demarche import new.db cut.gz; echo "exit $?"
gzip -c </dev/null >empty.gz
demarche import new.db empty.gz; echo "exit $?"
