demarche import -q crisis.db "$data/crisis"
demarche panel crisis.db --level state --by year --pairs all -q
demarche panel crisis.db --pairs all --actor north
