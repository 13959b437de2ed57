# The order of the rows says nothing.
(head -1 "$data/foreign/events.tab"; tail -n +2 "$data/foreign/events.tab" | sort -r) >reversed.tab
demarche import -q one.db "$data/foreign/events.tab"
demarche import -q two.db reversed.tab
for store in one two; do
    demarche export $store.db --to dataset -q -o $store
    sort $store/contacts.csv >$store.txt
done
cmp one.txt two.txt && echo same
demarche import one.db reversed.tab
