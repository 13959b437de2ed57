demarche import -q plain.db "$data/crisis/contacts.csv"
demarche phases plain.db
