demarche frequency crisis.db --by
