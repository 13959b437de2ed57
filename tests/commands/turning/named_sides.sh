demarche import -q crisis.db "$data/crisis"
demarche turning crisis.db --about 'South>North' --summary --bootstrap 19 --format text
