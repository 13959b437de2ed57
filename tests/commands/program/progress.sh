demarche import -q pact.db "$source/graphs/pact-1939"
script -qec true /dev/null >/dev/null 2>&1 || exit 77 # no terminal to be had
# show SECONDS COMMAND: the last words of progress, numbers as N
show() {
    seconds=$1
    shift
    script -qec "timeout --foreground -s INT $seconds $*" /dev/null </dev/null |
        tr '\r' '\n' | grep -o 'demarche: .* \(left\|%\|s\)$' |
        sed 's/[0-9][0-9]*/N/g' | tail -1
}
show 2.2 demarche simulate pact.db --draws 100000000
show 2.2 demarche standing pact.db --draws 100000000 -o draws.csv
show 2.2 demarche groups pact.db --runs 100000000
show 1.1 demarche simulate pact.db --draws 100000000 --quiet
show 1.1 "demarche simulate pact.db --draws 100000000 2>errors"
cat errors
ls
