# How an overture was met is told by the record that is read.
demarche import -q pact.db "$source/graphs/pact-1939"
for record in editor german soviet; do
    echo "$record"
    demarche response pact.db --met --format csv --quiet --level state \
        --between germany,ussr --record $record
done
