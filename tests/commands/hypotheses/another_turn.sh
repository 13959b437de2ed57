demarche import -q pact.db "$source/graphs/pact-1939"
demarche hypotheses pact.db --about germany,ussr --format text
