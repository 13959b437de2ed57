-- A merge of the log.
SELECT merge.kept, actor.key, merge.gone, merge.undo
FROM merge
JOIN actor ON actor.id = merge.kept
WHERE merge.id = $1;
