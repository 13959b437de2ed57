-- The key of an actor.
SELECT key
FROM actor
WHERE id = $1;
