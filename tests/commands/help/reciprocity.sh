demarche help reciprocity
