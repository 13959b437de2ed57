demarche frequency crisis.db -x
