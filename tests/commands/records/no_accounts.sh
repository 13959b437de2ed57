printf 'key,date,direction,initiator,recipient\nt1,1939-05-01,directed,a,b\n' \
    >contacts.csv
demarche import -q talks.db contacts.csv
demarche records talks.db
demarche records talks.db --test
demarche records talks.db --scheme none
