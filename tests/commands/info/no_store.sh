demarche info
