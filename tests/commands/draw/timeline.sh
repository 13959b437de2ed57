demarche import -q pact.db "$source/graphs/pact-1939"
demarche draw pact.db -o line.dot --kind timeline
grep -cE '^[[:space:]]*(id|\[id)=c[0-9]+,|id=c[0-9]+,' line.dot
grep -oE '"[0-9]+ days"' line.dot
grep -oE 'id=h[0-9]+' line.dot | wc -l
demarche draw pact.db -o again.dot -q --kind timeline
cmp line.dot again.dot
demarche draw pact.db -o - --kind timeline --contacts 10 --profile none |
    grep -oE 'id=q[0-9]+' | wc -l
