# In the loose order a contact back on the same day answers.
demarche import -q pact.db "$source/graphs/pact-1939"
for order in strict loose; do
    echo "$order"
    demarche response pact.db --format csv --quiet --phase 2 --level state \
        --between britain,ussr --order $order
done
