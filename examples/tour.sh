#!/bin/sh
# A tour of demarche in the shell: from a folder of CSV to tables and pictures.
#
#     examples/tour.sh graphs/pact-1939
#
# Results go to a folder of their own, which is removed at the end.
set -eu
dataset=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
db=$work/contacts.db

say() { printf '\n# %s\n' "$*"; }

say "A folder of CSV becomes one database file"
demarche import "$db" "$dataset" --quiet
demarche info "$db" --format csv | head -n 4

say "How often were Germany and the Soviet Union in contact?"
demarche frequency "$db" --level state --between germany,ussr --format text

say "Who made the recorded approaches?"
demarche initiative "$db" --level state --between germany,ussr --format csv |
    cut -d, -f1-7,16-18

say "The five most central actors of the last phase, by betweenness"
demarche centrality "$db" --phase 3 --format csv |
    cut -d, -f2,3,8 | sed 1d | sort -t, -k3,3gr -k1,1 | head -n 5

say "One contact, with what each side's record says of it"
demarche show "$db" 1939-05-15-schnurre-astakhov --format text

say "The contacts of one channel, as JSON for a script"
demarche contacts "$db" --channel memorandum --format ndjson | cut -c1-100

say "The network of the second phase as DOT for Graphviz"
demarche draw "$db" --phase 2 -o "$work/phase.dot" --quiet
head -n 1 "$work/phase.dot"

say "Plain SQL works too"
demarche query "$db" --format csv - <<'SQL'
SELECT record, count(*) AS accounts FROM account GROUP BY record ORDER BY record
SQL
