demarche import -q crisis.db "$data/crisis"
demarche initiative crisis.db --basis theme --between ada,dora
