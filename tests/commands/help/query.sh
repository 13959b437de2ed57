demarche help query
