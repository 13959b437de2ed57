-- Put what is said of a post in the place of what was.
UPDATE post
SET place = $4, t_start = $7, t_end = $8
WHERE actor = $1
  AND serves = $2
  AND title IS NOT DISTINCT FROM $3
  AND from_text IS NOT DISTINCT FROM $5
  AND to_text IS NOT DISTINCT FROM $6;
