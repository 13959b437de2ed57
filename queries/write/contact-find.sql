-- The contact of a key.
SELECT id
FROM contact
WHERE key = $1;
