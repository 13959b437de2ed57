demarche import -q pact.db "$source/graphs/pact-1939"
command -v gnuplot >/dev/null || exit 77
demarche draw pact.db --kind initiative --level state --basis theme --range one-sided -o i.svg
xmllint --noout i.svg
grep -c 'stroke-width="6.00"' i.svg
grep -o '<text>[0-9]* : [0-9]*' i.svg
