demarche import -q crisis.db "$data/crisis"
demarche phases crisis.db --widths day=3,,month=1
