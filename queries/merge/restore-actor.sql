-- Put a row of actor back, under its own number unless that was given away;
-- no row where what it needs is not as it was.
INSERT INTO actor (id, key, kind, label, note)
SELECT coalesce((SELECT max(id) + 1 FROM actor
                 WHERE EXISTS (SELECT 1 FROM actor AS other
                               WHERE other.id = $1)), $1),
       $2, $3, $4, $5
WHERE NOT EXISTS (SELECT 1 FROM actor WHERE actor.key = $2)
ON CONFLICT DO NOTHING
RETURNING id;
