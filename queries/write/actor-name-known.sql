-- Whether a folded name finds any actor.
SELECT EXISTS (SELECT 1 FROM actor_name WHERE folded = $1);
