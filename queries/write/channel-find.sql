-- The channel of a name.
SELECT id
FROM channel
WHERE name = $1;
