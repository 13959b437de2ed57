demarche import -q pact.db "$source/graphs/pact-1939"
for record in german soviet; do
    demarche initiative pact.db --level state --basis theme --record $record \
        --between germany,ussr --since 1939-05-15 --until 1939-05-15
done
