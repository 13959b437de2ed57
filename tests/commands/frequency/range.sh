demarche import -q pact.db "$source/graphs/pact-1939"
for by in pair channel; do
    demarche frequency pact.db --level state --actor poland --by $by \
        --range one-sided --format csv --quiet
done
