# Root may read everything: there the program runs as nobody.
cp "$data/crisis/contacts.csv" .
chmod 000 contacts.csv
chmod 777 .
if [ "$(id -u)" -eq 0 ]; then
    as_nobody="setpriv --reuid=65534 --regid=65534 --clear-groups"
    said=$($as_nobody demarche --version 2>&1 >/dev/null) || exit 77
    [ -z "$said" ] || exit 77
fi
${as_nobody-} demarche import new.db contacts.csv
code=$?
ls
exit $code
