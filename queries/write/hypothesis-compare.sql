-- The hypothesis of a key, and whether its content is the given one.
SELECT id,
       CASE WHEN label IS NOT DISTINCT FROM $2
             AND holder IS NOT DISTINCT FROM $3
             AND turning IS NOT DISTINCT FROM $4
             AND toward IS NOT DISTINCT FROM $5
             AND t_start = $6
             AND t_end = $7
             AND citation IS NOT DISTINCT FROM $8
             AND note IS NOT DISTINCT FROM $9 THEN 1 ELSE 0 END
FROM hypothesis
WHERE key = $1;
