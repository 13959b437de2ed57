-- The coverage of the second actor that the first has too.
SELECT coverage.id, coverage.record, coverage.edition, coverage.a, coverage.b,
       coverage.t_start, coverage.t_end, coverage.selection, coverage.note
FROM coverage
WHERE (coverage.a = $2 OR coverage.b = $2)
  AND EXISTS (
      SELECT 1 FROM coverage AS other
      WHERE other.id <> coverage.id
        AND other.record = coverage.record
        AND coalesce(other.edition, '') = coalesce(coverage.edition, '')
        AND coalesce(other.a, 0) = CASE WHEN coverage.a = $2 THEN $1
                                        ELSE coalesce(coverage.a, 0) END
        AND coalesce(other.b, 0) = CASE WHEN coverage.b = $2 THEN $1
                                        ELSE coalesce(coverage.b, 0) END
        AND other.t_start = coverage.t_start
        AND other.t_end = coverage.t_end)
ORDER BY coverage.id;
