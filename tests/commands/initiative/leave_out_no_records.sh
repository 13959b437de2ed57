printf 'date,initiator,recipient\n1939-05-01,A,B\n' >contacts.csv
demarche import -q one.db contacts.csv
demarche initiative one.db --leave-out --format csv
