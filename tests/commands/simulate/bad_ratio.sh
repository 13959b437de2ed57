demarche import -q pact.db "$source/graphs/pact-1939"
demarche simulate pact.db --ratio inf
