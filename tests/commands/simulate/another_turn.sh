demarche import -q pact.db "$source/graphs/pact-1939"
demarche simulate pact.db --about germany,ussr --format csv
