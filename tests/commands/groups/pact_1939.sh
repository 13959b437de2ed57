demarche import -q pact.db "$source/graphs/pact-1939"
demarche groups pact.db --phase 3 --quiet
demarche groups pact.db --phase 3 --method blocs --quiet
