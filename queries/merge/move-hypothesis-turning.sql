-- Let a row refer to another actor, where it refers to the one it should.
UPDATE hypothesis
SET turning = $3
WHERE id = $1
  AND turning = $2
RETURNING id;
