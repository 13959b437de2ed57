demarche import -q crisis.db "$data/crisis"
demarche draw crisis.db -o net.svg --kind networks
