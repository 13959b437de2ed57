# The year 2014 by month, against an independent count: the pairs and months
# in which the two differ, and what both add up to.
files=${DEMARCHE_DATA:-$source/../shared/data}/icews
[ -d "$files" ] || { echo "no $files: skipped" >&2; exit 77; }
demarche import -q icews.db "$files/icews14_named.tsv.gz" --mirror keep \
    --all-codes
demarche panel icews.db --quad gdelt --intensity -q --format csv -o panel.csv
demarche frequency icews.db --per total -q --format csv -o frequency.csv
/usr/bin/python3 -I "$source/tests/commands/panel/count_icews.py" "$files"
