demarche import -q crisis.db "$data/crisis"
demarche turning crisis.db --about north,south --seed 3 -q --format csv >one
demarche turning crisis.db --about north,south --seed 3 -q --format csv >two
cmp one two
