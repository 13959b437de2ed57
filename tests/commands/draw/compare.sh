demarche import -q pact.db "$source/graphs/pact-1939"
# Each tie that changed has a number of the same class.
demarche draw -q pact.db -o - --compare 2,3 --level state |
    grep -oE 'class=(gained|grown|same|shrunk|lost)' | sort | uniq -c
demarche draw pact.db -o - --compare 2; echo "exit $?"
demarche draw pact.db -o - --compare 2,4; echo "exit $?"
demarche draw pact.db -o - --compare 1,2 --all-phases; echo "exit $?"
