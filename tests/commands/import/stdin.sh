demarche import new.db - <"$data/crisis/contacts.csv"
demarche actors new.db | head -4
