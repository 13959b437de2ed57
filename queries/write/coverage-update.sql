-- Put what is said of a coverage in the place of what was.
UPDATE coverage
SET selection = $7, note = $8
WHERE record = $1
  AND edition IS NOT DISTINCT FROM $2
  AND a IS NOT DISTINCT FROM $3
  AND b IS NOT DISTINCT FROM $4
  AND t_start = $5
  AND t_end = $6;
