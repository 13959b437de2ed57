demarche import -q names.db "$data/names"
command -v gnuplot >/dev/null || exit 77
demarche draw names.db --kind frequency --by actor --lines 60 --phase 1 -o n.svg
xmllint --noout n.svg
grep -o '<text>[^<]*' n.svg
demarche draw names.db -q --kind frequency --by channel -o n.png
demarche draw names.db -q --kind initiative -o i.png
demarche draw names.db -q --kind response -o r.pdf
ls
