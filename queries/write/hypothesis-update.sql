-- Put the content of a hypothesis in the place of what its key has.
UPDATE hypothesis
SET label = $2, holder = $3, turning = $4, toward = $5, t_start = $6,
    t_end = $7, citation = $8, note = $9
WHERE key = $1;
