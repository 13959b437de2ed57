# Two records that swap their names swap their readings and leave the ranges.
cp -r "$source/graphs/pact-1939" swapped
for table in accounts coverage; do
    sed -e 's/\bsoviet,/@,/' -e 's/\bgerman,/soviet,/' -e 's/@,/german,/' \
        "$source/graphs/pact-1939/$table.csv" >swapped/$table.csv
done
demarche import -q pact.db "$source/graphs/pact-1939"
demarche import -q swapped.db swapped
measure() {
    store=$1
    shift
    demarche initiative "$store" --level state --between germany,ussr \
        --format csv --quiet "$@"
}
for basis in approach theme; do
    for range in contested one-sided; do
        measure pact.db --basis $basis --range $range >a
        measure swapped.db --basis $basis --range $range >b
        cmp a b && echo "$basis, $range: the same"
    done
    for record in german soviet; do
        other=soviet
        [ $record = german ] || other=german
        measure pact.db --basis $basis --record $record >a
        measure swapped.db --basis $basis --record $other >b
        cmp a b && echo "$basis, $record: swapped"
    done
done
