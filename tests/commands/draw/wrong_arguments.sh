# What is wrong is told by the option, with what it takes.
demarche import -q pact.db "$source/graphs/pact-1939"
try() { demarche draw -q pact.db -o x.dot "$@"; echo "$?"; }
try --compare 1
try --compare 1,9
try --compare 2,2
try --compare 1,2 --phase 1
try --highlight astakhov --level state
try --size-by weight
try --top some
try --kind timelin
try --kind timeline --time sideways
try --kind timeline --since 2020
try --kind timeline --profile share
try --all-phases --kind timeline
ls
