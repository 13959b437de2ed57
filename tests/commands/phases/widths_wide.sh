demarche import -q crisis.db "$data/crisis"
demarche phases crisis.db --widths day=9,month=40.5
