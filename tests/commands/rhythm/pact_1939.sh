demarche import -q pact.db "$source/graphs/pact-1939"
demarche rhythm pact.db --level state --quiet
