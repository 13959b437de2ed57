-- Phases in the order in which they came.
SELECT scheme, ord, label, t_start, t_end
FROM phase
ORDER BY id;
