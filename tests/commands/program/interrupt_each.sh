# Long work of each kind on a large store: a request to stop ends it within two
# seconds, and leaves the store as it was and no file behind.
awk 'BEGIN {
    print "key,date,initiator,recipient"
    for (i = 0; i < 60000; i++) {
        seed = (seed * 1103515245 + 12345) % 2147483648
        a = int(seed / 65536) % 3000
        seed = (seed * 1103515245 + 12345) % 2147483648
        b = (a + 1 + int(seed / 65536) % 2999) % 3000
        printf "c%d,%d-%02d-%02d,actor-%d,actor-%d\n", i, 1900 + int(i / 600),
            1 + int(i / 50) % 12, 1 + i % 28, a, b
    }
}' >large.csv
head -1 large.csv >more.csv
for letter in d e f g h i j k; do
    sed "1d; s/^c/$letter/" large.csv >>more.csv
done
demarche import -q large.db large.csv
demarche import -q pact.db "$source/graphs/pact-1939"
cksum large.db pact.db >before
stopped=0

# stop COMMAND...: ended by itself or, of the request, at once
stop() {
    demarche "$@" >said 2>&1 &
    sleep 0.15
    kill -INT $! 2>/dev/null
    start=$(date +%s)
    code=0
    wait $! || code=$?
    [ $(($(date +%s) - start)) -le 2 ] || echo "$1 goes on"
    case $code in
    130) stopped=$((stopped + 1)) ;;
    0) rm -f made.* ;;
    *) echo "$1: exit $code" ;;
    esac
    cksum large.db pact.db | cmp - before
    find . -name '*made*' -o -name '*-journal'
}
stop contacts large.db -o made.csv
stop initiative large.db --range contested -o made.csv
stop centrality large.db --stability -o made.csv
stop reach large.db -o made.csv
stop standing large.db -o made.csv
stop groups large.db -o made.csv
stop turning pact.db --between ussr,germany --bootstrap 10000000 -o made.csv
stop simulate pact.db --draws 100000000 -o made.csv
stop draw large.db --ties 0 -o made.svg
stop report large.db -o made.html
stop export large.db --to gexf -o made.gexf
stop check large.db -o made.csv
stop import large.db more.csv
[ $stopped -ge 6 ] || echo "only $stopped were stopped"
rm said; ls
