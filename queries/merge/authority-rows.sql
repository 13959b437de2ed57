-- The authority numbers of an actor as their rows are.
SELECT id, actor, scheme, value
FROM authority
WHERE actor = $1
ORDER BY id;
