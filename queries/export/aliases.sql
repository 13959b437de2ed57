-- The further names of an actor in their order.
SELECT kind, name
FROM actor_name
WHERE actor = $1
  AND kind <> 'preferred'
ORDER BY id;
