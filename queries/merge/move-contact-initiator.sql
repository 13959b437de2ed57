-- Let a row refer to another actor, where it refers to the one it should.
UPDATE contact
SET initiator = $3
WHERE id = $1
  AND initiator = $2
RETURNING id;
