demarche import -q crisis.db "$data/crisis"
echo mine >page.html
demarche report crisis.db -o page.html; echo "exit $?"
cat page.html
demarche report -q crisis.db -o page.html --force
head -n 1 page.html
