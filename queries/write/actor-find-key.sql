-- The actor of a key.
SELECT id
FROM actor
WHERE key = $1;
