demarche help standing
