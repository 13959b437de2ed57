# One window over all that any record dates, also outside the contacts' rows.
mkdir talks
cat >talks/contacts.csv <<'END'
key,date,direction,initiator,recipient
t1,1939-05-01,directed,a,b
t2,1939-05-03,directed,b,a
END
cat >talks/accounts.csv <<'END'
contact,record,raised_by,date
t1,north,a,
t1,south,b,1939-04-20
t2,north,a,1939-06-01
t2,south,,
END
demarche import -q talks.db talks
demarche records talks.db
demarche records talks.db --test
demarche records talks.db --since 1939-05-01 --until 1939-05-31
