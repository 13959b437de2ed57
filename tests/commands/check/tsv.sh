demarche import -q pact.db "$source/graphs/pact-1939"
demarche check pact.db --rule edition-order --rule contested --format tsv
