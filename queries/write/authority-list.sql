-- The authority numbers of an actor in their order, but for those that came by
-- a merge.
SELECT scheme, value
FROM authority
WHERE actor = $1
  AND NOT EXISTS (SELECT 1 FROM merge
                  WHERE merge.kept = authority.actor
                    AND '
' || merge.undo LIKE
                        '%
came|authority|' || authority.id || '|%')
ORDER BY id;
