demarche help
