-- All merges.
SELECT merge.id, actor.key, actor.label, merge.gone, merge.at, merge.undo
FROM merge
JOIN actor ON actor.id = merge.kept
ORDER BY merge.id;
