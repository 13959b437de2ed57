-- Let a row refer to another actor, where it refers to the one it should.
UPDATE hypothesis
SET toward = $3
WHERE id = $1
  AND toward = $2
RETURNING id;
