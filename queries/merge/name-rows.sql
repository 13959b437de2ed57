-- The names of an actor as their rows are.
SELECT id, actor, name, folded, kind, lang
FROM actor_name
WHERE actor = $1
ORDER BY id;
