demarche help initiative
