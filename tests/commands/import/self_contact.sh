printf 'key,date,initiator,recipient\nk1,1939-05-17,ada,ada\n' >contacts.csv
demarche import new.db contacts.csv
