demarche import -q crisis.db "$data/crisis"
demarche initiative crisis.db --basis theme --record southern --between ada,dora
