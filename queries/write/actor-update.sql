-- Put the content of an actor in the place of what its key has.
UPDATE actor
SET kind = $2, label = $3, note = $4
WHERE key = $1;
