demarche help draw
