demarche import -q pact.db "$source/graphs/pact-1939"
command -v gnuplot >/dev/null || exit 77
demarche draw pact.db -q --kind frequency --by actor --lines 3 --phase 2 -o f.svg
grep -o '<text>[^<]*' f.svg
grep -o "color='rgb[^']*" f.svg
demarche draw pact.db --kind frequency --by actor --lines 3 --phase 2 --data
