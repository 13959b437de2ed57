-- The actor that a key was merged into.
SELECT kept
FROM merge
WHERE gone = $1
  AND NOT EXISTS (SELECT 1 FROM actor WHERE actor.key = $1);
