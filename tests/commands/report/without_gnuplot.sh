command -v dot >/dev/null || exit 77
mkdir bin
for program in dot sed; do
    ln -s "$(command -v $program)" bin/$program
done
demarche import -q crisis.db "$data/crisis"
program=$(command -v demarche)
PATH=bin "$program" report crisis.db -o page.html
grep -n 'Made without charts' page.html | sed 's/^[0-9]*://'
grep -c '<figure' page.html
