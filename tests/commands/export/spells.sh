demarche import -q crisis.db "$data/crisis"
demarche export crisis.db --to spells -o out.csv
for file in out*; do
    echo "==> $file <=="
    cat "$file"
done
