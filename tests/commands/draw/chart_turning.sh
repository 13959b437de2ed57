demarche import -q pact.db "$source/graphs/pact-1939"
command -v gnuplot >/dev/null || exit 77
demarche draw pact.db --kind turning --draws 50 -o t.svg
xmllint --noout t.svg
grep -o '<text>[^<]*' t.svg
demarche draw pact.db -q --kind turning --draws 50 --series rate -o r.svg
grep -c 'posterior a day' t.svg r.svg
