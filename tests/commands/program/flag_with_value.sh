demarche frequency crisis.db --zeros=yes
