demarche help response
