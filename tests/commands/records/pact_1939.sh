demarche import -q pact.db "$source/graphs/pact-1939"
demarche records pact.db --level state --between germany,ussr --format text
demarche records -q pact.db --level state --between germany,ussr --test \
    --format markdown
