-- Every name that finds an actor.
SELECT actor, name, folded FROM actor_name ORDER BY id;
