demarche import -q crisis.db "$data/crisis"
demarche groups crisis.db --similarity 2
