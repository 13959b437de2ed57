demarche import -q pact.db "$source/graphs/pact-1939"
command -v gnuplot >/dev/null || exit 77
demarche draw pact.db --kind response --level state --width page -o r.svg
xmllint --noout r.svg
grep -o '<text>[^<]*' r.svg
grep -o '<svg.*' r.svg
