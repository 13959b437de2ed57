# The editor is no record that the editor could fill in, and not proposed as one.
demarche import -q crisis.db "$data/crisis"
demarche contacts crisis.db --record editor+editor
