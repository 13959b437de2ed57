demarche import -q pact.db "$source/graphs/pact-1939"
for replies in "" --without-replies; do
    demarche reciprocity pact.db --level state --census --weighted $replies
done
