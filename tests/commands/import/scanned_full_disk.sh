# The disk is full when the contacts of a scanned file get their place.
awk 'BEGIN {
    print "key,date,initiator,recipient"
    for (i = 0; i < 30000; i++)
        printf "contact-%05d,%d-%02d-%02d,Minister %d,Envoy %d\n",
            i, 1700 + i / 336, i % 12 + 1,
            i / 12 % 28 + 1, i % 40, i % 60
}' >contacts.csv
for blocks in 200 2000 4000; do
    (
        ulimit -f $blocks
        demarche import -q new.db contacts.csv 2>message
        echo "exit $?"
    )
    sed 's/[^:]*: //; s/.*: //' message
done
rm message
ls -A
