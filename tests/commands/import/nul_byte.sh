printf 'key,date,initiator,recipient\nk1,1939-05-17,a\000da,carl\n' >contacts.csv
demarche import new.db contacts.csv
