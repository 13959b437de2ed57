demarche import -q pact.db "$source/graphs/pact-1939"
demarche check pact.db --format csv
