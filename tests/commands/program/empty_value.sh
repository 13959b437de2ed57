demarche frequency crisis.db --phase=
