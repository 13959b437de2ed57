# On a terminal, cells that are too wide go on beneath themselves.
script -qec true /dev/null >/dev/null 2>&1 || exit 77 # no terminal to be had
show() {
    COLUMNS=$1 script -qec "demarche show --color never pact.db $2" /dev/null \
        </dev/null | tr -d '\r'
}
demarche import -q pact.db "$source/graphs/pact-1939"
show 80 1939-05-15-schnurre-astakhov
show 120 1939-04-17-merekalov-weizsacker
show 80 astakhov
