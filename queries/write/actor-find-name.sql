-- The actors that a folded name finds; four are enough to see that it is
-- ambiguous and to name some.
SELECT DISTINCT actor.id, actor.key
FROM actor_name
JOIN actor ON actor.id = actor_name.actor
WHERE actor_name.folded = $1
ORDER BY actor.key
LIMIT 4;
