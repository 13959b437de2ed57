-- The topic of a name.
SELECT id
FROM topic
WHERE name = $1;
