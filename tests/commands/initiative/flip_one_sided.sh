demarche import -q pact.db "$source/graphs/pact-1939"
demarche initiative pact.db --level state --between germany,ussr \
    --basis theme --flip --range one-sided
