printf 'key,date,initiator,recipient\nk1,1939-05-17,a,b\nk2,17 May 1939,a,b\n' >contacts.csv
demarche import new.db contacts.csv; echo "exit $?"
ls
