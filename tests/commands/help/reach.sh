demarche help reach
