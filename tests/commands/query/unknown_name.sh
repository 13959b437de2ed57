demarche import -q crisis.db "$data/crisis"
demarche query crisis.db contacts-by-mnth
