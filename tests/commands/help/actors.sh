demarche help actors
