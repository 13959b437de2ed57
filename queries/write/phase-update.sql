-- Put a phase in the place of the one of its order.
UPDATE phase
SET label = $3, t_start = $4, t_end = $5
WHERE scheme = $1
  AND ord = $2;
