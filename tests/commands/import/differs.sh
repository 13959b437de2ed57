printf 'key,date,initiator,recipient\nk1,1939,a,b\n' >contacts.csv
demarche import -q new.db contacts.csv
printf 'key,date,initiator,recipient\nk1,1940,a,b\nk2,1940,b,a\n' >contacts.csv
demarche import new.db contacts.csv; echo "exit $?"
demarche import new.db contacts.csv --on-error skip; echo "exit $?"
