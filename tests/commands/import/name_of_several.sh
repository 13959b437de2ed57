mkdir d
cat >d/actors.csv <<END
key,label,aliases
karl,Karl Schnurre,Counsellor
ernst,Ernst Woermann,counsellor
theo,Theo Kordt,COUNSELLOR
erich,Erich Kordt,Counsellor;Kordt
END
printf 'date,initiator,recipient\n1939-01-01,karl,ernst\n' >d/contacts.csv
demarche import -q s.db d
printf 'date,initiator,recipient\n1939-02-01,counsellor,theo\n' >table.csv
demarche import s.db table.csv; echo "exit $?"
