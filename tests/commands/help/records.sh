demarche help records
