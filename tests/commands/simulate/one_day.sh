demarche import -q pact.db "$source/graphs/pact-1939"
demarche simulate pact.db --since 1939-08-23 --until 1939-08-23 --contacts 5
