-- Forget a merge that was undone.
DELETE FROM merge
WHERE id = $1;
