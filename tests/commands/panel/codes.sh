demarche import -q pact.db "$source/graphs/pact-1939"
demarche panel pact.db --level state --by year --codes cow
demarche panel pact.db --by year --codes cow --actor molotov --format tsv
