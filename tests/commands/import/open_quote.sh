printf 'key,date,initiator,recipient\nk1,1939-05-17,"ada,carl\n' >contacts.csv
demarche import new.db contacts.csv
