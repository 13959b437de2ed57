command -v script >/dev/null || exit 77
script -qec "demarche import new.db -" /dev/null | tr -d '\r'
ls
