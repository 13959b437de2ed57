demarche import -q crisis.db "$data/crisis"
demarche records crisis.db --test --record northern
