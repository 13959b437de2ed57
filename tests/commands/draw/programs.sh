# Every program of Graphviz reads all kinds of drawing without a word.
command -v dot >/dev/null || exit 77
demarche import -q pact.db "$source/graphs/pact-1939"
demarche draw -q pact.db -o line.dot --kind timeline --level state
demarche draw -q pact.db -o down.dot --kind timeline --time down
demarche draw -q pact.db -o net.dot --phase 3
demarche draw -q pact.db -o strip.dot --all-phases --level state
demarche draw -q pact.db -o change.dot --compare 2,3
demarche draw -q pact.db -o some.dot --phase 2 --top 9 --highlight molotov \
    --size-by closeness
for file in line.dot down.dot net.dot strip.dot change.dot some.dot; do
    for program in dot neato 'neato -n2' fdp sfdp; do
        $program -Tsvg -o drawn.svg "$file" 2>&1
        grep -c '</svg>' drawn.svg
    done
    gvpr -c 'N{}' "$file" >read.dot && echo gvpr
done
