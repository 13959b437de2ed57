demarche import -q crisis.db "$data/crisis"
printf 'key,date,initiator,recipient\nk1,soon,a,b\n' >contacts.csv
sha256sum crisis.db >before
demarche import -q crisis.db contacts.csv; echo "exit $?"
sha256sum -c before
ls
