demarche import -q pact.db "$source/graphs/pact-1939"
demarche simulate pact.db --contacts 60 --ratio 10 --draws 100 --prior 1,30 --seed 5 --format csv
