-- The names of the actor $1.
SELECT name, kind FROM actor_name WHERE actor = $1 ORDER BY id;
