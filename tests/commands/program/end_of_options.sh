demarche info -- -x.db
