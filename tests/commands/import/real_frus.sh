# The numbers are those of an independent count.
files=${DEMARCHE_DATA:-$source/../shared/data}/frus
[ -d "$files" ] || { echo "no $files: skipped" >&2; exit 77; }
cd "$files" || exit 1
for file in frus1939v05-d15-d22-metadata frus1955-57v14 frus1961-63v05; do
    demarche import "$work/frus.db" $file.xml
    demarche import "$work/frus.db" $file.xml
done
demarche query "$work/frus.db" - --format csv <<END
SELECT channel.name AS channel, contact.direction, count(*) AS contacts
FROM contact JOIN channel ON channel.id = contact.channel
GROUP BY channel.name, contact.direction
ORDER BY channel.name, contact.direction
END
demarche query "$work/frus.db" - --format csv <<END
SELECT kind, count(*) AS actors FROM actor GROUP BY kind ORDER BY kind
END
demarche frequency "$work/frus.db" --by pair --format csv \
    --between embassy-in-the-soviet-union,department-of-state
