demarche import -q crisis.db "$data/crisis"
demarche frequency crisis.db --per total --level state --actor north
demarche frequency crisis.db --per total --by channel --format text -q
demarche frequency crisis.db --per total --range contested
