demarche help --man initiative
