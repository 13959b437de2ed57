# The rows of the files in another order: the same bytes.
demarche import -q crisis.db "$data/crisis"
cp -r "$data/crisis" shuffled
for file in accounts contacts actors; do
    { head -1 "$data/crisis/$file.csv"; sed 1d "$data/crisis/$file.csv" | tac; } \
        >"shuffled/$file.csv"
done
demarche import -q shuffled.db shuffled
for options in --zeros --test "--test --basis approach"; do
    demarche records crisis.db $options >one 2>&1
    demarche records shuffled.db $options 2>&1 | cmp - one
done
