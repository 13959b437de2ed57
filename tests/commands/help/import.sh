demarche help import
