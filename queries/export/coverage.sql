-- What records cover, in the order in which it came.
SELECT coverage.record, coverage.edition, a.key, b.key, coverage.t_start,
       coverage.t_end, coverage.selection, coverage.note
FROM coverage
LEFT JOIN actor AS a ON a.id = coverage.a
LEFT JOIN actor AS b ON b.id = coverage.b
ORDER BY coverage.id;
