-- Every name and label of every actor.
SELECT actor.key, actor.label FROM actor
UNION
SELECT actor.key, actor_name.name
FROM actor_name
JOIN actor ON actor.id = actor_name.actor;
