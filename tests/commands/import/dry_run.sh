demarche import new.db "$data/crisis" --dry-run; echo "exit $?"
ls
demarche import -q new.db "$data/crisis"
sha256sum new.db >before
demarche import new.db "$data/crisis" --dry-run
sha256sum -c before
