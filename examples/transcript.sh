# Sourced by the run.sh of each example: shows commands with what they print.
# They run in a folder of their own, $work, which goes at the end.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
unset DEMARCHE_DB
COLUMNS=110
export COLUMNS

# say COMMAND: show it, run it, and show its messages among its output
say() {
    echo "\$ $1"
    sh -c "$1" 2>&1 || echo "exit $?"
    echo
}
