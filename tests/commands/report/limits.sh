# A page with limits says what it leaves out.
demarche import -q crisis.db "$data/crisis"
demarche report -q crisis.db -o few.html --ties 2 --rows 1 --traced 1 \
    --contacts 3
xmllint --noout few.html
grep -c '<article' few.html
grep -E 'left out|heaviest|contacts, those|<li>and ' few.html
# All of it is there again without them.
demarche report -q crisis.db -o all.html --ties 0 --rows 0 --traced 0 \
    --contacts 0
demarche report -q crisis.db -o default.html
cmp all.html default.html
