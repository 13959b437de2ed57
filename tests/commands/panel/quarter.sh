demarche import -q pact.db "$source/graphs/pact-1939"
demarche panel pact.db --level state --by quarter --codes iso3 \
    --between ussr,germany --between ussr,britain
