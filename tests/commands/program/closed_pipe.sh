# Far more than a pipe holds: the writer ends by the signal, without a word.
demarche import -q crisis.db "$data/crisis"
cat >many.sql <<'END'
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
SELECT i FROM n
END
{ demarche query crisis.db many.sql; echo "exit $?" >&2; } | head -1
