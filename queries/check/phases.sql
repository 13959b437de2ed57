-- The windows of every scheme.
SELECT scheme, ord, label, t_start, t_end
FROM phase
ORDER BY scheme, t_start;
