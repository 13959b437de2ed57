demarche import -q pact.db "$source/graphs/pact-1939"
demarche standing pact.db --level state --spread --quiet
