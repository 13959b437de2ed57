demarche import -q crisis.db "$data/crisis"
demarche contacts crisis.db --since "May 1939"
