demarche import -q crisis.db "$data/crisis"
command -v script >/dev/null || exit 77
show() { script -qec "$*" /dev/null </dev/null | tr -d '\r'; }
show COLUMNS=60 NO_COLOR=1 demarche contacts crisis.db --phase 2
show COLUMNS=60 TERM=dumb demarche phases crisis.db --phase 2
show COLUMNS=40 NO_COLOR=1 demarche contacts crisis.db --phase 2 --no-truncate
show COLUMNS=60 demarche phases crisis.db --phase 2
