demarche help groups
