-- The place of a name.
SELECT id
FROM place
WHERE name = $1;
