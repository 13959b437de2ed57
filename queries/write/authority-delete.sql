-- Forget the authority numbers of an actor.
DELETE FROM authority
WHERE actor = $1;
