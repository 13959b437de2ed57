# Keys come in order of time, then key, whatever the order of the rows.
cat >contacts.csv <<'END'
key,date,initiator,recipient
b,1939-05-02,ada,bo
c,1939-05-01,ada,bo
a,1939-05-02,bo,ada
END
demarche import -q one.db contacts.csv
demarche frequency one.db --trace --format csv
{ head -n 1 contacts.csv; tail -n 3 contacts.csv | sort; } >sorted.csv
demarche import -q two.db sorted.csv
demarche frequency two.db --trace --format csv
