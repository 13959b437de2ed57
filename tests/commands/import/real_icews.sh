# 3,705 rows, of which 971 repeat day, ends and code. The numbers are those of an
# independent count. The initiative of a consultation is not defined.
files=${DEMARCHE_DATA:-$source/../shared/data}/icews
[ -d "$files" ] || { echo "no $files: skipped" >&2; exit 77; }
cd "$files" || exit 1
file=events.2018.sample.tab
demarche import "$work/new.db" $file
demarche import "$work/new.db" $file
for mirror in collapse keep; do
    for dedupe in day story none; do
        demarche import "$work/dry.db" $file --dry-run --mirror $mirror \
            --dedupe $dedupe >/dev/null
        demarche import "$work/dry.db" $file --dry-run --mirror $mirror \
            --dedupe $dedupe --all-codes >/dev/null
    done
done
cd "$work" || exit 1
demarche initiative new.db --topic Consult |
    awk -F, 'NR == 1 { print $10, $16 } NR > 1 { met += $10; shares += $16 != "" }
             END { print met, shares + 0 }'
demarche query new.db - <<END
SELECT direction, count(*) AS contacts FROM contact JOIN topic
ON topic.id = contact.topic WHERE topic.name = 'Consult' GROUP BY direction
END
