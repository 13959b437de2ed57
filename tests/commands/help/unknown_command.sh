demarche help initative
