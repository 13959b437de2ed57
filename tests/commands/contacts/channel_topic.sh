demarche import -q crisis.db "$data/crisis"
demarche contacts crisis.db --channel meeting --channel letter --topic trade
