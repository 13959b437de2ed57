demarche import -q crisis.db "$data/crisis"
demarche paths crisis.db dora bo --flow initiative --channel report --channel meeting --format csv
