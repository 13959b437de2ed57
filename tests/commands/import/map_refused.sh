printf 'who,host\na,b\n' >visits.csv
printf 'key = x\n[columns]\ninitator = who\nrecipient host\nkey = a\nkey = b\ndate.order = ydm\n[colums]\n[columns\n' >visits.ini
demarche import new.db visits.csv --map visits.ini; echo "exit $?"
printf '[columns]\ninitiator = wo\nrecipient = {host}{hist}\n' >visits.ini
demarche import new.db visits.csv --map visits.ini; echo "exit $?"
printf '[columns]\ninitiator = who\n' >visits.ini
demarche import new.db visits.csv --map visits.ini; echo "exit $?"
demarche import new.db visits.csv --map nowhere.ini; echo "exit $?"
demarche import new.db visits.csv --map visits.ini --profile edges; echo "exit $?"
mkdir set
demarche import new.db set --map visits.ini; echo "exit $?"
ls
