demarche import new.db "$data/crisis/contacts.csv" "$data/crisis"; echo "exit $?"
demarche actors new.db | head -3
