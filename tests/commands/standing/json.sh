demarche import -q crisis.db "$data/crisis"
demarche standing crisis.db --level state --format json --k 50 --start 0 --curve logistic --draws 10 --seed 3
