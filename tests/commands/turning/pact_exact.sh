demarche import -q pact.db "$source/graphs/pact-1939"
demarche turning pact.db --summary --dates certain --bootstrap 0 --format text
