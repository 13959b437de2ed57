demarche import -q crisis.db "$data/crisis"
demarche paths crisis.db ada dorra
