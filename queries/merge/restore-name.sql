-- Put a row of actor_name back, under its own number unless that was given away;
-- no row where what it needs is not as it was.
INSERT INTO actor_name (id, actor, name, folded, kind, lang)
SELECT coalesce((SELECT max(id) + 1 FROM actor_name
                 WHERE EXISTS (SELECT 1 FROM actor_name AS other
                               WHERE other.id = $1)), $1),
       $2, $3, $4, $5, $6
WHERE EXISTS (SELECT 1 FROM actor WHERE actor.id = $2)
ON CONFLICT DO NOTHING
RETURNING id;
