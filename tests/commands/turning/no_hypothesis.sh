demarche import -q crisis.db "$data/crisis"
demarche turning crisis.db --summary --bootstrap 0 --format text
