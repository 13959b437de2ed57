demarche import -q pact.db "$source/graphs/pact-1939"
demarche hypotheses pact.db --series direction --sign any --format text
