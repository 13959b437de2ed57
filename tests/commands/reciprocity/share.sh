demarche import -q crisis.db "$data/crisis"
demarche reciprocity crisis.db --dates share --weighted --quiet
