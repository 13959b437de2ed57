demarche import -q pact.db "$source/graphs/pact-1939"
demarche initiative pact.db --level state --between germany,ussr --margin
demarche initiative pact.db --level state --between germany,ussr --margin \
    --range one-sided --trace --phase 3 --quiet
