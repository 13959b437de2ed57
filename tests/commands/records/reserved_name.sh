mkdir talks
printf 'key,date,direction,initiator,recipient\nt1,1939-05-01,directed,a,b\n' \
    >talks/contacts.csv
printf 'contact,record,raised_by\nt1,editor,a\n' >talks/accounts.csv
demarche import -q talks.db talks
demarche records talks.db
