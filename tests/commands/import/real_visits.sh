files=${DEMARCHE_DATA:-$source/../shared/data}/visits-travels
[ -d "$files" ] || { echo "no $files: skipped" >&2; exit 77; }
cat >visits.ini <<END
[columns]
key = {kind}-{id}
date.first = start_date
date.last = end_date
initiator = initiator
recipient = host_or_target
channel = kind
place = place
summary = text
END
cd "$files" || exit 1
demarche import "$work/visits.db" visits_travels.csv --map "$work/visits.ini"
demarche import "$work/visits.db" visits_travels.csv --map "$work/visits.ini"
demarche query "$work/visits.db" - <<END
SELECT channel.name AS channel, count(*) AS contacts
FROM contact JOIN channel ON channel.id = contact.channel
GROUP BY channel.name ORDER BY channel.name
END
