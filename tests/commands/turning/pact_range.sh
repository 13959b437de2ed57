demarche import -q pact.db "$source/graphs/pact-1939"
demarche turning pact.db --range --series approaches --draws 50 --bootstrap 0 --format text
