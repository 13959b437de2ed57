-- The first phase of a scheme, beside the one of this order, that shares a
-- second with a window.
SELECT label
FROM phase
WHERE scheme = $1
  AND ord <> $2
  AND t_start < $4
  AND t_end > $3
ORDER BY t_start
LIMIT 1;
