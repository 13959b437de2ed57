# Spener's letters as CMIF and as the table that it was made from: the same
# bounds of dates, places, and letters by him. The table has brackets around what
# is inferred, and words for one whom nobody names.
files=${DEMARCHE_DATA:-$source/../shared/data}/cmif
[ -d "$files" ] || { echo "no $files: skipped" >&2; exit 77; }
cd "$files" || exit 1
cat >"$work/spener.ini" <<END
[columns]
key = {edition}-{key}
date = senderDate
initiator = sender
recipient = addressee
channel = "letter"
place = senderPlace
END
demarche import -q "$work/table.db" spener-letters.csv \
    --map "$work/spener.ini" --on-error skip
demarche import -q "$work/letters.db" spener-letters.xml
cd "$work" || exit 1
for store in table letters; do
    demarche query $store.db - --format csv >$store.csv <<END
SELECT contact.t_start, contact.t_end,
       replace(replace(place.name, '[', ''), ']', '') AS place,
       sum(CASE WHEN sender.label LIKE '%Philipp Jakob Spener%'
                THEN 1 ELSE 0 END) AS by_spener,
       count(*) AS letters
FROM contact
JOIN actor AS sender ON sender.id = contact.initiator
JOIN actor AS recipient ON recipient.id = contact.recipient
LEFT JOIN place ON place.id = contact.place
WHERE lower(recipient.label) NOT LIKE '%unbekannt%'
GROUP BY 1, 2, 3
ORDER BY 1, 2, 3
END
    awk -F, 'NR > 1 { sum += $NF; his += $(NF - 1) }
             END { print sum " letters, " his " by Spener" }' $store.csv
done
cmp table.csv letters.csv && echo "the same dates, places and senders"
