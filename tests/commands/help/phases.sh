demarche help phases
