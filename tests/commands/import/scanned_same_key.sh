# Two contacts of one key, far apart in a file that is scanned: it is told as in
# any file, and no store is left.
awk 'BEGIN {
    print "key,date,initiator,recipient"
    for (i = 0; i < 30000; i++)
        printf "contact-%05d,%d-%02d-%02d,Minister %d,Envoy %d\n",
            i == 29990 ? 7 : i, 1700 + i / 336, i % 12 + 1,
            i / 12 % 28 + 1, i % 40, i % 60
}' >contacts.csv
demarche import new.db contacts.csv
echo "exit $?"
ls -A
