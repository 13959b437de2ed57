-- Let a row refer to another actor, where it refers to the one it should.
UPDATE contact
SET recipient = $3
WHERE id = $1
  AND recipient = $2
RETURNING id;
