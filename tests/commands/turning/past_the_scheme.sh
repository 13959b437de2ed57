demarche import -q pact.db "$source/graphs/pact-1939"
demarche turning pact.db --series rate --since 1938 --until 1939-12 --dates certain --bootstrap 0 --summary --format text
