demarche frequency crisis.db --phase --zeros
