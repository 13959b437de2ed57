-- Log a merge.
INSERT INTO merge (kept, gone, undo, at)
VALUES ($1, $2, $3, $4)
RETURNING id;
