demarche import -q crisis.db "$data/crisis"
demarche frequency crisis.db --trace --format json
demarche frequency crisis.db --by channel --trace --zeros --format csv
demarche frequency crisis.db --by topic --trace --format csv
demarche frequency crisis.db --by actor --phase 1 --trace --format markdown
