-- The last merge into an actor after a given one.
SELECT id, gone
FROM merge
WHERE kept = $1
  AND id > $2
ORDER BY id DESC
LIMIT 1;
