demarche import -q pact.db "$source/graphs/pact-1939"
# Far longer than anyone waits: the first request to stop ends it.
demarche simulate pact.db --draws 100000000 -o draws.csv &
sleep 0.5
kill -INT $!
start=$(date +%s)
wait $! && echo "it ended by itself"
echo "exit $?, within two seconds: $(($(date +%s) - start <= 2))"
find . -name '*.csv*'
