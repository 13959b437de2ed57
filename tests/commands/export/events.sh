demarche import -q pact.db "$source/graphs/pact-1939"
demarche export pact.db --to events -o - --phase 3
demarche export pact.db --to events -o - --phase 1 --level state
