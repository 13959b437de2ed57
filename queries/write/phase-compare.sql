-- The phase of a scheme and order, and whether its content is the given one.
SELECT id,
       CASE WHEN label = $3 AND t_start = $4 AND t_end = $5 THEN 1 ELSE 0 END
FROM phase
WHERE scheme = $1
  AND ord = $2;
