printf 'key,date,initiator,recipient\nk1,1939-05-17,a\377da,carl\n' >contacts.csv
demarche import new.db contacts.csv
