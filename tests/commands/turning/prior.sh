demarche import -q crisis.db "$data/crisis"
demarche turning crisis.db --about north,south --series rate --prior 2,30 --penalty aic --seed 7 --summary --bootstrap 19 --format text
