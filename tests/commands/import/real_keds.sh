# 196,364 and 304,402 rows; the numbers are those of an independent count, but
# for ten rows of Levant between `USA` and `usa`, which are one actor here.
files=${DEMARCHE_DATA:-$source/../shared/data}/keds
[ -d "$files" ] || { echo "no $files: skipped" >&2; exit 77; }
cd "$files" || exit 1
demarche import "$work/new.db" Levant.dat.gz
demarche import "$work/new.db" Levant.dat.gz
demarche import "$work/gulf.db" Gulf99all.dat.gz
cd "$work" || exit 1
demarche initiative new.db --topic Meet |
    awk -F, 'NR > 1 { met += $10; shares += $16 != "" } END { print met, shares + 0 }'
