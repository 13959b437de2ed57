printf 'date,initiator,recipient\n1939,Ab\351lard,Bo\n' >contacts.csv
demarche import new.db contacts.csv; echo "exit $?"
demarche import -q new.db contacts.csv --encoding LATIN1; echo "exit $?"
demarche actors new.db | head -2
demarche import new.db contacts.csv --encoding KLINGON; echo "exit $?"
demarche import new.db contacts.csv --encoding ASCII; echo "exit $?"
