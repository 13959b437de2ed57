# The numbers are those of an independent count of the columns.
files=${DEMARCHE_DATA:-$source/../shared/data}/gdelt
[ -d "$files" ] || { echo "no $files: skipped" >&2; exit 77; }
cd "$files" || exit 1
demarche import "$work/new.db" 20191024143000.export.CSV
demarche import "$work/new.db" 20191024143000.export.CSV
demarche import "$work/dry.db" 20191024143000.export.CSV --dry-run --all-codes \
    --dedupe none --mirror keep >/dev/null
cd "$work" || exit 1
demarche initiative new.db --channel meeting |
    awk -F, 'NR > 1 { met += $10; shares += $16 != "" } END { print met, shares + 0 }'
