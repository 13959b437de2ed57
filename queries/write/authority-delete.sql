-- Forget the authority numbers of an actor, but for those that came by a
-- merge.
DELETE FROM authority
WHERE actor = $1
  AND NOT EXISTS (SELECT 1 FROM merge
                  WHERE merge.kept = authority.actor
                    AND '
' || merge.undo LIKE
                        '%
came|authority|' || authority.id || '|%');
