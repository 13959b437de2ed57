-- The windows of the scheme $1.
SELECT ord, label, t_start, t_end FROM phase WHERE scheme = $1 ORDER BY ord;
