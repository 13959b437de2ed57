demarche info nowhere.db
