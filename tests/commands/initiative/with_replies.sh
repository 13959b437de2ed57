demarche import -q crisis.db "$data/crisis"
demarche initiative crisis.db --with-replies --between ada,carl
