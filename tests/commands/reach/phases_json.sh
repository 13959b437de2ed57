demarche import -q crisis.db "$data/crisis"
demarche reach crisis.db --order loose --flow initiative --format json
