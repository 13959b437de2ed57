-- Let a row refer to another actor, where it refers to the one it should.
UPDATE account
SET raised_by = $3
WHERE id = $1
  AND raised_by = $2
RETURNING id;
