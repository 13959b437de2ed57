# Joint contacts, posts, hypotheses and accounts follow; later questions find
# the one who is kept by every name of the other.
demarche import -q crisis.db "$data/crisis"
demarche actors crisis.db --merge carl 'Dodo'
demarche actors crisis.db
demarche show crisis.db carl --format csv
demarche contacts crisis.db --actor dora --format csv | cut -d, -f1-5
demarche actors crisis.db --merge "emile" gustav
demarche show crisis.db c10 --format csv | grep -E 'field|initiator|recipient'
demarche actors crisis.db --merges | cut -d, -f1-3,5
demarche info crisis.db | grep merges
demarche check crisis.db | cut -d, -f1-3
