demarche freqency crisis.db
