-- The post of the same actor, service, title and dates, and whether the rest of
-- its content is the given one.
SELECT id,
       CASE WHEN place IS NOT DISTINCT FROM $4
             AND t_start = $7 AND t_end = $8 THEN 1 ELSE 0 END
FROM post
WHERE actor = $1
  AND serves = $2
  AND title IS NOT DISTINCT FROM $3
  AND from_text IS NOT DISTINCT FROM $5
  AND to_text IS NOT DISTINCT FROM $6;
