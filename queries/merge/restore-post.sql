-- Put a row of post back, under its own number unless that was given away;
-- no row where what it needs is not as it was.
INSERT INTO post (id, actor, serves, title, place, from_text, to_text,
    t_start, t_end)
SELECT coalesce((SELECT max(id) + 1 FROM post
                 WHERE EXISTS (SELECT 1 FROM post AS other
                               WHERE other.id = $1)), $1),
       $2, $3, $4, $5, $6, $7, $8, $9
WHERE EXISTS (SELECT 1 FROM actor WHERE actor.id = $2)
  AND EXISTS (SELECT 1 FROM actor WHERE actor.id = $3)
ON CONFLICT DO NOTHING
RETURNING id;
