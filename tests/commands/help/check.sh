demarche help check
