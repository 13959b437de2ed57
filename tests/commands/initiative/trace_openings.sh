demarche import -q crisis.db "$data/crisis"
demarche initiative crisis.db --openings 30 --trace --format csv --between ada,dora
demarche initiative crisis.db --openings 90 --trace --format csv --between ada,dora
