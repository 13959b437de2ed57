demarche import -q pact.db "$source/graphs/pact-1939"
demarche centrality pact.db --phase 3 --range one-sided --format csv |
    cut -d, -f1-7,12-
