-- Let a row refer to another actor, where it refers to the one it should.
UPDATE post
SET actor = $3
WHERE id = $1
  AND actor = $2
RETURNING id;
