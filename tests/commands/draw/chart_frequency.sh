demarche import -q pact.db "$source/graphs/pact-1939"
command -v gnuplot >/dev/null || exit 77
demarche draw pact.db --kind frequency --level state -o f.svg
xmllint --noout f.svg
grep -c '#chart-Pt6' f.svg
grep -o '<text>[A-Z][a-z]* – [A-Z][a-zA-Z ]*' f.svg
grep -E 'title|desc' f.svg
