demarche import - "$data/crisis"
