demarche import -q pact.db "$source/graphs/pact-1939"
draw() { demarche draw pact.db -q --data "$@"; }
draw --kind frequency --level state >one.csv
demarche frequency pact.db -q --zeros --level state >two.csv
cmp one.csv two.csv
draw --kind initiative --between ussr,germany --level state >one.csv
demarche initiative pact.db -q --range contested --between ussr,germany --level state >two.csv
cmp one.csv two.csv
draw --kind turning --draws 50 >one.csv
demarche turning pact.db -q --draws 50 --bootstrap 0 >two.csv
cmp one.csv two.csv
draw --kind response --level state --phase 2
draw --kind response --level state --phase 2 --format json | head -c 60
