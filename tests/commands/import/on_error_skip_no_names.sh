# The names of refused rows become no actors.
printf 'key,date,initiator,recipient\nk1,1939,a,b\nk2,1939,c,c\nk3,soon,d,e\n' >contacts.csv
demarche import new.db contacts.csv --on-error skip; echo "exit $?"
demarche actors new.db
