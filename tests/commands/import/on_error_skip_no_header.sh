# A file that is no use as a whole is refused all the same.
printf 'key,date,initator,recipient\nk1,1939-05-17,ada,carl\n' >contacts.csv
demarche import new.db contacts.csv --on-error skip; echo "exit $?"
ls
