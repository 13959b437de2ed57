demarche import -q pact.db "$source/graphs/pact-1939"
demarche hypotheses pact.db --since 1930-01-01 --until 1930-12-31 --format text
