demarche import -q pact.db "$source/graphs/pact-1939"
cp -r "$source/graphs/pact-1939" merged
sed '1q' "$source/graphs/pact-1939/phases.csv" >merged/phases.csv
echo 'leem,1,all of it,1938-09-30,1939-08-23' >>merged/phases.csv
demarche import -q merged.db merged
demarche turning pact.db -q --draws 20 --bootstrap 49 --format csv >one
demarche turning merged.db -q --draws 20 --bootstrap 49 --format csv >two
cmp one two
demarche turning pact.db -q --draws 20 --bootstrap 49 --format csv \
    --since 1938-09-30 --until 1939-08-23 >three
cmp one three
wc -l <one
