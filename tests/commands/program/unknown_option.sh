demarche frequency crisis.db --shceme x
