demarche import -q crisis.db "$data/crisis"
demarche groups crisis.db --format text --modularity --seed 7 --runs 3
