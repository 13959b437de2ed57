demarche import documents.db "$data/foreign/documents.xml"
demarche import documents.db "$data/foreign/documents.xml"
demarche export documents.db --to dataset -o documents
cat documents/actors.csv documents/contacts.csv
