demarche import -q crisis.db "$data/crisis"
demarche report crisis.db -o crisis.html --title 'Crisis & <b>co</b>'
demarche report crisis.db -o - --title 'Crisis & <b>co</b>' >again.html
cmp crisis.html again.html
command -v xmllint >/dev/null || exit 77
xmllint --noout crisis.html
grep -c 'id="contact-' crisis.html
grep -E '<(h1|h2|caption|figcaption|figure)' crisis.html
# What leads somewhere leads to something, and no id is there twice.
grep -o 'href="#[^"]*"' crisis.html | sed 's/href="#/id="/' | sort -u >led
grep -o ' id="[^"]*"' crisis.html | sed 's/ //' | sort >ids
comm -23 led ids
uniq -d ids
grep -cE ' (style|src|onclick)=|http[^ ]*\.(js|css)' crisis.html || :
