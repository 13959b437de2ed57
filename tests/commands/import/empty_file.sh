: >contacts.csv
demarche import new.db contacts.csv
