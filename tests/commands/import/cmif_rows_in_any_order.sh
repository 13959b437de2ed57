# The letters in another order tell the same: keys, labels and contacts.
file=$data/foreign/letters.xml
awk '/<tei:correspDesc/ { inside = 1; text = "" }
     inside { text = text $0 "\n" }
     /<\/tei:correspDesc>/ { letters[++count] = text; inside = 0; next }
     inside { next }
     /<\/tei:profileDesc>/ {
         for (i = count; i; i--) { printf "%s", letters[i] }
     }
     { print }' "$file" >reversed.xml
demarche import -q one.db "$file"
demarche import -q other.db reversed.xml
for store in one other; do
    demarche export $store.db --to dataset -o $store
    for table in actors contacts; do
        sort $store/$table.csv >$store-$table
    done
done
for table in actors contacts; do
    cmp one-$table other-$table && echo "the same $table"
done
demarche import one.db reversed.xml
