script -qec true /dev/null >/dev/null 2>&1 || exit 77 # no terminal to be had
script -qec "demarche import new.db -" /dev/null | tr -d '\r'
ls
