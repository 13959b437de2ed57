demarche import -q pact.db "$source/graphs/pact-1939"
for basis in approach theme; do
    demarche initiative pact.db --level state --between germany,ussr \
        --basis $basis --range one-sided --format csv
done
