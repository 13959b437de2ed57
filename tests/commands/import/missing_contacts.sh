mkdir set
demarche import new.db set; echo "exit $?"
ls
