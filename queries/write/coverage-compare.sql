-- The coverage of the same record, pair and days, and whether the rest of its
-- content is the given one.
SELECT id,
       CASE WHEN selection = $7
             AND note IS NOT DISTINCT FROM $8 THEN 1 ELSE 0 END
FROM coverage
WHERE record = $1
  AND edition IS NOT DISTINCT FROM $2
  AND a IS NOT DISTINCT FROM $3
  AND b IS NOT DISTINCT FROM $4
  AND t_start = $5
  AND t_end = $6;
