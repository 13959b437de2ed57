-- The actor of a key, or the one that it was merged into.
SELECT id, key
FROM actor
WHERE key = $1
UNION ALL
SELECT actor.id, actor.key
FROM merge
JOIN actor ON actor.id = merge.kept
WHERE merge.gone = $1
  AND NOT EXISTS (SELECT 1 FROM actor AS other WHERE other.key = $1);
