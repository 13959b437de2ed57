demarche import -q pact.db "$source/graphs/pact-1939"
demarche turning pact.db --about schnurre,astakhov --series rate --bootstrap 0 --summary --format text
