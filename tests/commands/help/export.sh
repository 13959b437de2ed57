demarche help export
