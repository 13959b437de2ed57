demarche import -q crisis.db "$data/crisis"
demarche records -q crisis.db --test --basis approach --dates share
