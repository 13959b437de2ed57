-- Delete one row of actor_name.
DELETE FROM actor_name
WHERE id = $1;
