printf 'key,date,initiator,recipient\nk1,1939-13-01,a,b\n' |
    demarche import new.db -; echo "exit $?"
ls
