# The year 2014 as source, relation, target and date: 90,730 rows. The numbers
# are those of an independent count.
files=${DEMARCHE_DATA:-$source/../shared/data}/icews
[ -d "$files" ] || { echo "no $files: skipped" >&2; exit 77; }
cd "$files" || exit 1
demarche import "$work/new.db" icews14_named.tsv.gz
demarche import "$work/new.db" icews14_named.tsv.gz
demarche import "$work/dry.db" icews14_named.tsv.gz --dry-run --mirror keep \
    --all-codes >/dev/null
