-- The actors that a folded name finds, and whether each is in an authority
-- file.
SELECT actor.key,
       CASE WHEN EXISTS (SELECT 1 FROM authority
                         WHERE authority.actor = actor.id)
            THEN 1 ELSE 0 END
FROM actor
WHERE actor.id IN (SELECT actor_name.actor FROM actor_name
                   WHERE actor_name.folded = $1)
ORDER BY actor.key;
