printf 'a b 1\na b\na b 1e3\na b 1 2\na b 99999999999999\n' >mails.txt
demarche import mails.db mails.txt; echo "exit $?"
demarche import mails.db mails.txt --on-error skip --rejects rejects.csv
cat rejects.csv
printf 'a b 1 2\n' >wide.txt
demarche import mails.db wide.txt --profile edges; echo "exit $?"
