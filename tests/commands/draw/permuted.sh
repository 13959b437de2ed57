# The order of the rows of a dataset changes no byte of any drawing.
mkdir turned
for file in "$source"/graphs/pact-1939/*.csv; do
    [ "$(basename "$file")" = facts.csv ] && continue
    { head -1 "$file"; tail -n +2 "$file" | sort -r; } \
        >"turned/$(basename "$file")"
done
cp "$source"/graphs/pact-1939/phases.csv turned/
demarche import -q pact.db "$source/graphs/pact-1939"
demarche import -q turned.db turned
for options in '--kind timeline' '--kind timeline --time down' \
    '--kind timeline --level state' '--phase 2' \
    '--phase 3 --size-by pagerank' '--phase 3 --highlight germany --top 12' \
    '--compare 2,3' '--all-phases'; do
    demarche draw -q pact.db -o one.dot --force $options
    demarche draw -q turned.db -o two.dot --force $options
    cmp one.dot two.dot && echo "same: $options"
done
for kind in frequency initiative turning response; do
    demarche draw -q pact.db -o one.gp --force --kind $kind
    demarche draw -q turned.db -o two.gp --force --kind $kind
    cmp one.gp two.gp && echo "same: $kind"
done
