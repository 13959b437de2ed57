demarche import -q crisis.db "$data/crisis"
printf 'x' >"$(printf 'a\033[31mb\nc')"
demarche info "$(printf 'a\033[31mb\nc')"
demarche info "$(printf 'no\033[31m')"
