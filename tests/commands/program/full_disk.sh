demarche import -q crisis.db "$data/crisis"
for command in phases contacts "query" "show crisis.db c01" "help"; do
    set -- $command
    case $# in
    1) [ "$1" = help ] || set -- "$1" crisis.db ;;
    esac
    demarche "$@" >/dev/full
    echo "exit $?"
done
