demarche --by actor frequency crisis.db
