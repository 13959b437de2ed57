demarche help --man
