# What pictures lead to are places of the page, unless the page leaves them out.
demarche import -q crisis.db "$data/crisis"
demarche report -q crisis.db -o 'a page.html'
demarche draw -q crisis.db -o phase.svg --report 'a page.html'
demarche draw -q crisis.db -o line.svg --kind timeline --report 'a page.html'
for picture in phase-1 phase-2 line; do
    sed 's/&#45;/-/g' $picture.svg | grep -o 'xlink:href="[^"]*"' |
        sed 's/xlink:href="a%20page.html#\(.*\)"/ id="\1"/' | sort -u >led
    grep -o ' id="[^"]*"' 'a page.html' | sort -u >places
    echo "$picture: $(wc -l <led) places, $(comm -23 led places | wc -l) missing"
done
demarche draw crisis.db -o a.png --phase 1 --report a.html; echo "exit $?"
demarche draw crisis.db -o a.svg --kind frequency --report a.html; echo "exit $?"
