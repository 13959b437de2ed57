demarche import -q pact.db "$source/graphs/pact-1939"
demarche turning pact.db --series rate --since 1939-07-20 --until 1939-08-05 --draws 20 --bootstrap 0 --format text
