demarche import -q crisis.db "$data/crisis"
cat >mine.sql <<'END'
SELECT key, kind
FROM contact
WHERE topic IS NOT NULL AND key >= :from
ORDER BY key
LIMIT 3
END
demarche query crisis.db mine.sql from=c02
