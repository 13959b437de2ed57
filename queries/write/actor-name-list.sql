-- The names of an actor in their order.
SELECT name, kind
FROM actor_name
WHERE actor = $1
ORDER BY id;
