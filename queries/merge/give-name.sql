-- Make a text a further name of an actor unless it goes by it when folded.
INSERT INTO actor_name (actor, name, folded, kind)
SELECT $1, $2, $3, 'alias'
WHERE NOT EXISTS (SELECT 1 FROM actor_name AS own
                  WHERE own.actor = $1 AND own.folded = $3)
RETURNING id;
