: >empty.db
demarche info empty.db
