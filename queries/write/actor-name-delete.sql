-- Forget the names of an actor.
DELETE FROM actor_name
WHERE actor = $1;
