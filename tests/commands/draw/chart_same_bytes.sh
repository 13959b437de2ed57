demarche import -q pact.db "$source/graphs/pact-1939"
command -v gnuplot >/dev/null || exit 77
for kind in frequency initiative response 'turning --draws 20'; do
    for type in svg pdf png gp; do
        # shellcheck disable=SC2086 # a kind and its options
        demarche draw pact.db -q --kind $kind -o one.$type
        # shellcheck disable=SC2086
        demarche draw pact.db -q --kind $kind -o two.$type
        cmp one.$type two.$type && rm one.$type two.$type
    done
done
