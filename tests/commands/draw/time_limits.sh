# A phase of 1939 takes a quarter of a second, the 200 heaviest ties among the
# 7,000 actors of a year of ICEWS a second with their layout: here ten times as
# much, for machines that are slow or busy.
command -v dot >/dev/null || exit 77
demarche import -q pact.db "$source/graphs/pact-1939"
timeout 3 demarche draw -q pact.db -o phase.svg --phase 3; echo "exit $?"
timeout 3 demarche draw -q pact.db -o line.svg --kind timeline; echo "exit $?"
events=${DEMARCHE_DATA:-$source/../shared/data}/icews/icews14_named.tsv.gz
[ -f "$events" ] || { echo "no $events: skipped" >&2; exit 77; }
demarche import -q icews.db "$events" "$source/examples/icews-2014/quarters"
timeout 12 demarche draw icews.db -o quarter.svg --phase 1; echo "exit $?"
timeout 12 demarche draw icews.db -o events.svg --kind timeline; echo "exit $?"
grep -o 'Left out: [0-9]* of [0-9]* [a-z]*' quarter.svg events.svg | sort -u
