demarche help contacts
