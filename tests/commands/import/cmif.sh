demarche import letters.db "$data/foreign/letters.xml"
demarche import letters.db "$data/foreign/letters.xml"
demarche export letters.db --to dataset -o letters
cat letters/actors.csv letters/contacts.csv
