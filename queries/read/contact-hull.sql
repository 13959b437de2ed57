-- First and last second of the dated contacts. $1 and $2 are the extremes that
-- stand for an open end; such a contact counts with a day at its other end.
SELECT min(CASE WHEN t_start = $1 THEN t_end - 86400 ELSE t_start END),
       max(CASE WHEN t_end = $2 THEN t_start + 86400 ELSE t_end END)
FROM contact
WHERE kind = 'contact' AND (t_start <> $1 OR t_end <> $2);
