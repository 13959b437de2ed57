-- The actor of a key, and whether its content is the given one.
SELECT id,
       CASE WHEN kind IS NOT DISTINCT FROM $2
             AND label IS NOT DISTINCT FROM $3
             AND note IS NOT DISTINCT FROM $4 THEN 1 ELSE 0 END
FROM actor
WHERE key = $1;
