# The records' names swapped: their rows are swapped, p-values stay.
demarche import -q crisis.db "$data/crisis"
cp -r "$data/crisis" swapped
sed 's/,northern,/,x,/; s/,southern,/,northern,/; s/,x,/,southern,/' \
    "$data/crisis/accounts.csv" >swapped/accounts.csv
demarche import -q swapped.db swapped
demarche records -q crisis.db |
    sed 's/,northern,/,x,/; s/,southern,/,northern,/; s/,x,/,southern,/' |
    sort >expected
demarche records -q swapped.db | sort | diff expected -
for store in crisis.db swapped.db; do
    demarche records -q "$store" --test --basis approach |
        cut -d, -f1-3,10-12,15-17 >"$store.p"
done
diff crisis.db.p swapped.db.p && cat crisis.db.p
