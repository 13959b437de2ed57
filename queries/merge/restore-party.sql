-- Put a row of party back, under its own number unless that was given away;
-- no row where what it needs is not as it was.
INSERT INTO party (id, contact, actor, role, ord)
SELECT coalesce((SELECT max(id) + 1 FROM party
                 WHERE EXISTS (SELECT 1 FROM party AS other
                               WHERE other.id = $1)), $1),
       $2, $3, $4, $5
WHERE EXISTS (SELECT 1 FROM contact WHERE contact.id = $2)
  AND EXISTS (SELECT 1 FROM actor WHERE actor.id = $3)
ON CONFLICT DO NOTHING
RETURNING id;
