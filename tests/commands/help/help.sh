demarche help help
