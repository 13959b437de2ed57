# A narrower date takes from what is possible and adds to what is certain.
cp -r "$source/graphs/pact-1939" narrowed
sed 's|^1939-01-announcements-schnurre-visit,contact,1939-01-01/1939-05-20|1939-01-announcements-schnurre-visit,contact,1939-01-01/1939-02-20|' \
    "$source/graphs/pact-1939/contacts.csv" >narrowed/contacts.csv
demarche import -q wide.db "$source/graphs/pact-1939"
demarche import -q narrow.db narrowed
for store in wide narrow; do
    for dates in certain possible; do
        demarche frequency $store.db --level state --between germany,ussr \
            --dates $dates --range contested --format csv --quiet |
            cut -d, -f1,4,5,10,11 | sed "s/^/$store,$dates,/"
    done
done
