-- Put a row of authority back, under its own number unless that was given away;
-- no row where what it needs is not as it was.
INSERT INTO authority (id, actor, scheme, value)
SELECT coalesce((SELECT max(id) + 1 FROM authority
                 WHERE EXISTS (SELECT 1 FROM authority AS other
                               WHERE other.id = $1)), $1),
       $2, $3, $4
WHERE EXISTS (SELECT 1 FROM actor WHERE actor.id = $2)
ON CONFLICT DO NOTHING
RETURNING id;
