# Recognised, said, and stated otherwise.
printf 'key;date;initiator;recipient;remark\nk1;1939;a;"b; c";x\n' >contacts.csv
demarche import new.db contacts.csv
demarche contacts new.db
demarche import new.db contacts.csv --profile csv --delimiter ,; echo "exit $?"
