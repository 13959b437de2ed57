demarche import -q pact.db "$source/graphs/pact-1939"
demarche shifts pact.db --phase 3 --quiet
