-- Let a row refer to another actor, where it refers to the one it should.
UPDATE coverage
SET a = $3
WHERE id = $1
  AND a = $2
RETURNING id;
