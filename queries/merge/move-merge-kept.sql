-- Let a row refer to another actor, where it refers to the one it should.
UPDATE merge
SET kept = $3
WHERE id = $1
  AND kept = $2
RETURNING id;
