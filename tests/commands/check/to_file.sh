demarche import -q pact.db "$source/graphs/pact-1939"
demarche check -q pact.db --rule edition-order -o found.csv
code=$?
wc -l <found.csv
exit $code
