demarche import -q crisis.db "$data/crisis"
demarche contacts crisis.db --actor frieda --phase 1; echo "exit $?"
demarche contacts crisis.db --actor frieda --phase 1 --format json
