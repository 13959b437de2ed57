demarche help shifts
