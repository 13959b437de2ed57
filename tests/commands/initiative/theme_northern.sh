demarche import -q crisis.db "$data/crisis"
demarche initiative crisis.db --basis theme --record northern --between ada,dora
