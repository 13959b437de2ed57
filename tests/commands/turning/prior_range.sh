demarche import -q pact.db "$source/graphs/pact-1939"
demarche turning pact.db --prior 1e300,1
