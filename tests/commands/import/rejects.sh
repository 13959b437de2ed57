# A refused import tells its refused rows; a file that is there is kept.
printf 'key,date,initiator,recipient\nk1,soon,"a\nz",b\nk2,1939,a,b\n' >contacts.csv
demarche import new.db contacts.csv --rejects rejects.csv; echo "exit $?"
cat rejects.csv
demarche import new.db contacts.csv --rejects rejects.csv; echo "exit $?"
demarche import -q new.db contacts.csv --rejects rejects.csv --force; echo "exit $?"
ls
