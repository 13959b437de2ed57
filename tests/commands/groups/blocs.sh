demarche import -q crisis.db "$data/crisis"
demarche groups crisis.db --method blocs --similarity 0.5 --quiet
