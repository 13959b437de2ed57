-- Put a row of coverage back, under its own number unless that was given away;
-- no row where what it needs is not as it was.
INSERT INTO coverage (id, record, edition, a, b, t_start, t_end, selection,
    note)
SELECT coalesce((SELECT max(id) + 1 FROM coverage
                 WHERE EXISTS (SELECT 1 FROM coverage AS other
                               WHERE other.id = $1)), $1),
       $2, $3, $4, $5, $6, $7, $8, $9
WHERE ($4 IS NULL OR EXISTS (SELECT 1 FROM actor WHERE actor.id = $4))
  AND ($5 IS NULL OR EXISTS (SELECT 1 FROM actor WHERE actor.id = $5))
ON CONFLICT DO NOTHING
RETURNING id;
