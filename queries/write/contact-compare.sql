-- The contact of a key, and whether its content is the given one.
SELECT id,
       CASE WHEN kind = $2
             AND date_text IS NOT DISTINCT FROM $3
             AND t_start IS NOT DISTINCT FROM $4
             AND t_end IS NOT DISTINCT FROM $5
             AND direction = $6
             AND initiator = $7
             AND recipient = $8
             AND channel IS NOT DISTINCT FROM $9
             AND topic IS NOT DISTINCT FROM $10
             AND place IS NOT DISTINCT FROM $11
             AND count_min = $12
             AND count_max IS NOT DISTINCT FROM $13
             AND reports IS NOT DISTINCT FROM $14
             AND code IS NOT DISTINCT FROM $15
             AND code_scheme IS NOT DISTINCT FROM $16
             AND summary IS NOT DISTINCT FROM $17
             AND note IS NOT DISTINCT FROM $18 THEN 1 ELSE 0 END
FROM contact
WHERE key = $1;
