# The same contacts, actors, silences and hypotheses whichever way time runs, and
# higher than wide where it runs down.
demarche import -q pact.db "$source/graphs/pact-1939"
for time in across down; do
    demarche draw pact.db -o $time.dot -q --kind timeline --time $time
    grep -oE 'id="?[cnsphq][0-9]+(-[0-9]+)?' $time.dot | sort >$time.ids
    neato -n2 -Tplain $time.dot | awk '$1 == "graph" { print ($3 > $4 ? "wide" : "high") }'
done
wc -l <across.ids
cmp across.ids down.ids
demarche draw pact.db -o again.dot -q --kind timeline --time down
cmp down.dot again.dot
demarche draw pact.db -o x.dot --time down
demarche draw pact.db -o x.dot --kind timeline --time up
