# A border after an overture leaves it open; it never becomes unanswered.
demarche import -q pact.db "$source/graphs/pact-1939"
for until in 1939-07-25 1939-07-31 1939-08-10 1939-08-23; do
    demarche response pact.db --level state --between germany,ussr \
        --since 1939-07-24 --until $until --list --format csv --quiet |
        sed -n "s/^/$until,/;/1939-07-24/p"
done
