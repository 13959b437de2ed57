{
    echo key,date,initiator,recipient
    for row in 1 2 3 4 5 6 7; do echo "k$row,soon,a,b"; done
} >contacts.csv
demarche import new.db contacts.csv --max-errors 2; echo "exit $?"
demarche import new.db contacts.csv --max-errors=0 2>&1 | grep -c error:
