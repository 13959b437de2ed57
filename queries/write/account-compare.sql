-- The account of a contact by a record, and whether its content is the given
-- one.
SELECT id,
       CASE WHEN edition IS NOT DISTINCT FROM $3
             AND initiator IS NOT DISTINCT FROM $4
             AND recipient IS NOT DISTINCT FROM $5
             AND raised_by IS NOT DISTINCT FROM $6
             AND reply IS NOT DISTINCT FROM $7
             AND instructed IS NOT DISTINCT FROM $8
             AND date_text IS NOT DISTINCT FROM $9
             AND t_start IS NOT DISTINCT FROM $10
             AND t_end IS NOT DISTINCT FROM $11
             AND confidence IS NOT DISTINCT FROM $12
             AND citation IS NOT DISTINCT FROM $13
             AND summary IS NOT DISTINCT FROM $14 THEN 1 ELSE 0 END
FROM account
WHERE contact = $1
  AND record = $2;
