# What is read of the copy of the contacts is what is read of their rows.
mkdir graph
awk 'BEGIN {
    print "key,date,direction,initiator,recipient,channel"
    for (i = 1; i <= 21000; i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648
        from = int(seed / 65536) % 90
        seed = (seed * 1103515245 + 12345) % 2147483648
        to = (from + 1 + int(seed / 65536) % 89) % 90
        seed = (seed * 1103515245 + 12345) % 2147483648
        day = int(seed / 65536) % 6720
        date = sprintf("%d-%02d", 1960 + int(day / 336), 1 + day / 28 % 12)
        if (i % 5) {
            date = date sprintf("-%02d", 1 + day % 28)
        }
        direction = i % 7 ? "directed" : i % 2 ? "symmetric" : "unknown"
        channel = i % 3 ? "letter" : "meeting"
        printf "c%d,%s,%s,a%d,a%d,%s\n", i, date, direction, from, to, channel
    }
}' >graph/contacts.csv
cat >graph/phases.csv <<'END'
scheme,order,label,first,last
halves,1,before,1960-01-01,1969-12-31
halves,2,after,1970-01-01,1979-12-31
END
demarche import --quiet store.db graph
run_all() {
    mkdir "$1"
    for words in 'paths store.db a0 a1' 'paths store.db a5 a9 --wait 3' \
        'reach store.db a7' 'reach store.db' 'reach store.db --order loose' \
        'rhythm store.db' 'rhythm store.db --by actor --dates possible' \
        'response store.db' 'shifts store.db' \
        'standing store.db --draws 20 --spread'; do
        # shellcheck disable=SC2086
        demarche $words --format csv >"$1/$words" 2>"$1/$words.err"
        echo "$? $(wc -l <"$1/$words") $words"
    done
}
demarche info store.db | grep -i copy
run_all copied
sqlite3 store.db 'DELETE FROM contact_chunk; DELETE FROM contact_copy'
run_all rows >rows.txt
diff -r copied rows && echo same
