demarche import new.db nowhere; echo "exit $?"
ls
