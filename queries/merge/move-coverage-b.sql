-- Let a row refer to another actor, where it refers to the one it should.
UPDATE coverage
SET b = $3
WHERE id = $1
  AND b = $2
RETURNING id;
