demarche help frequency
