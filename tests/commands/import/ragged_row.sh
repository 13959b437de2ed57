printf 'key,date,initiator,recipient\nk1,1939-05-17,ada\nk2,1939-05-18,ada,carl,x,y\n' >contacts.csv
demarche import new.db contacts.csv
