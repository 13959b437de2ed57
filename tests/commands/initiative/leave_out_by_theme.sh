# Without the other record a contested contact is as the one left tells it.
demarche import -q pact.db "$source/graphs/pact-1939"
demarche initiative pact.db --level state --between germany,ussr --phase 2 \
    --basis theme --leave-out --quiet
