-- The authority numbers of an actor in their order.
SELECT scheme, value
FROM authority
WHERE actor = $1
ORDER BY id;
