demarche import -q pact.db "$source/graphs/pact-1939"
demarche panel pact.db --level state --between ussr,germany --since 1939-07-15 \
    --until 1939-08-20
demarche panel pact.db --level state --between ussr,germany --phase 3 \
    --dates share
