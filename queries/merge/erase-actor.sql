-- Delete one row of actor.
DELETE FROM actor
WHERE id = $1;
