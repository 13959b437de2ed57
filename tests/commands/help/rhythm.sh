demarche help rhythm
