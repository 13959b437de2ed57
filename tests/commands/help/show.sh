demarche help show
