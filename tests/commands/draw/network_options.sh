demarche import -q pact.db "$source/graphs/pact-1939"
# The three phases side by side, each with its own ids.
demarche draw -q pact.db -o - --all-phases --level state |
    grep -oE 'id="p[1-3]-n[0-9]+"' | sort | uniq -c
demarche draw pact.db -o top.dot --phase 3 --top 5
grep -oE 'id=n[0-9]+' top.dot | wc -l
# By alias, and by one that nobody has.
demarche draw -q pact.db -o - --phase 3 --highlight Russia | grep -c pale
demarche draw -q pact.db -o - --phase 3 --highlight nobody; echo "exit $?"
demarche draw -q pact.db -o - --phase 3 --size-by betweenness |
    grep -o "grows with the actor's [a-z]*, at most [0-9.]*"
