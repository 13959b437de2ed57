demarche import -q pact.db "$source/graphs/pact-1939"
script -qec true /dev/null >/dev/null 2>&1 || exit 77 # no terminal to be had
show() { script -qec "timeout --foreground -s INT 1.1 $*" /dev/null </dev/null |
    tr '\r' '\n' | grep -o 'demarche: [a-z]*, [0-9]* s' | head -1; }
show demarche simulate pact.db --draws 100000000
show demarche simulate pact.db --draws 100000000 --quiet
show "demarche simulate pact.db --draws 100000000 2>errors"
cat errors
