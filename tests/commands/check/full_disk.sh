demarche import -q pact.db "$source/graphs/pact-1939"
demarche check -q pact.db >/dev/full
