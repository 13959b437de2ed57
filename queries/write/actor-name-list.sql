-- The names of an actor in their order, but for those that came by a merge.
SELECT name, kind
FROM actor_name
WHERE actor = $1
  AND NOT EXISTS (SELECT 1 FROM merge
                  WHERE merge.kept = actor_name.actor
                    AND '
' || merge.undo LIKE
                        '%
came|actor_name|' || actor_name.id || '|%')
ORDER BY id;
