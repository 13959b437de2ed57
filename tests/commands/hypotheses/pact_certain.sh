demarche import -q pact.db "$source/graphs/pact-1939"
demarche hypotheses pact.db --dates certain --format text
