demarche import -q crisis.db "$data/crisis"
script -qec true /dev/null >/dev/null 2>&1 || exit 77 # no terminal to be had
show() { script -qec "$*" /dev/null </dev/null | tr -d '\r'; }
show COLUMNS=60 NO_COLOR=1 demarche contacts crisis.db --phase 2
show COLUMNS=60 TERM=dumb demarche phases crisis.db --phase 2
show COLUMNS=40 NO_COLOR=1 demarche contacts crisis.db --phase 2 --no-truncate
show COLUMNS=60 demarche phases crisis.db --phase 2
