demarche import new.db
