printf 'key,date,initiator,recipient\nk1,soon,a,b\n' >bad.csv
printf 'key,date,initiator,recipient\nk1,1939,a,b\n' >good.csv
demarche import new.db bad.csv good.csv; echo "exit $?"
ls
