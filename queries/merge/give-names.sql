-- Make the names of the second actor further names of the first, but for those
-- that it has.
INSERT INTO actor_name (actor, name, folded, kind, lang)
SELECT $1, given.name, given.folded,
       CASE WHEN given.kind = 'preferred' THEN 'alias' ELSE given.kind END,
       given.lang
FROM actor_name AS given
WHERE given.actor = $2
  AND NOT EXISTS (SELECT 1 FROM actor_name AS own
                  WHERE own.actor = $1 AND own.name = given.name)
ORDER BY given.id
ON CONFLICT DO NOTHING
RETURNING id;
