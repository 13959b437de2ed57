printf '\211PNG\r\n\032\n' >contacts.csv
demarche import new.db contacts.csv
