#!/bin/sh
# read_back.sh FORMAT PROGRAM SOURCE: export the dataset of hard names and let
# other programs read it: xmllint, jq, dot and what read_back.py asks.
set -eu
format=$1
program=$2
source=$3
names=$source/tests/commands/data/names

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
"$program" import -q names.db "$names"

write() {
    "$program" export -q names.db -o "$@"
}

compare() {
    /usr/bin/python3 -I "$source/tests/exports/read_back.py" "$format" \
        "$names" "$@"
}

case $format in
csv)
    write x.csv --to csv
    compare x-ties.csv x-contacts.csv x-actors.csv
    ;;
spells)
    write x.csv --to spells
    compare x.csv x-actors.csv
    ;;
events)
    write x.csv --to events
    compare x.csv
    ;;
gexf)
    write x.gexf --to gexf
    xmllint --noout --nonet x.gexf
    compare x.gexf
    ;;
gexf-1.2draft)
    write x.gexf --to gexf --gexf-version 1.2draft
    xmllint --noout --nonet x.gexf
    compare x.gexf
    ;;
graphml)
    write x.graphml --to graphml
    xmllint --noout --nonet x-1.graphml x-2.graphml
    compare x-1.graphml x-2.graphml
    ;;
json)
    write x.json --to json
    [ "$(jq -s 'map(.links | length) | add' x-1.json x-2.json)" -eq 44 ]
    compare x-1.json x-2.json
    ;;
cytoscape)
    write x.cyjs --to cytoscape
    [ "$(jq -s 'map(.elements.edges | length) | add' x-?.cyjs)" -eq 42 ]
    compare x-1.cyjs x-2.cyjs
    ;;
dot)
    write x.dot --to dot
    for phase in 1 2; do
        dot -Tcanon x-$phase.dot >canon-$phase.dot
        dot -Tjson0 canon-$phase.dot >x-$phase.json
    done
    compare x-1.json x-2.json
    ;;
*)
    write x."$format" --to "$format"
    if [ -e x-1."$format" ]; then
        compare x-1."$format" x-2."$format"
    else
        compare x."$format"
    fi
    ;;
esac
