-- Forget the names of an actor, but for those that came by a merge.
DELETE FROM actor_name
WHERE actor = $1
  AND NOT EXISTS (SELECT 1 FROM merge
                  WHERE merge.kept = actor_name.actor
                    AND '
' || merge.undo LIKE
                        '%
came|actor_name|' || actor_name.id || '|%');
