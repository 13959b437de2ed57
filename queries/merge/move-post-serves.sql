-- Let a row refer to another actor, where it refers to the one it should.
UPDATE post
SET serves = $3
WHERE id = $1
  AND serves = $2
RETURNING id;
