demarche import -q pact.db "$source/graphs/pact-1939"
demarche response pact.db --format csv --quiet --phase 1 --level state \
    --between germany,ussr --dates possible
