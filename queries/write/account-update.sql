-- Put what a record tells of a contact in the place of what it told.
UPDATE account
SET edition = $3, initiator = $4, recipient = $5, raised_by = $6, reply = $7,
    instructed = $8, date_text = $9, t_start = $10, t_end = $11,
    confidence = $12, citation = $13, summary = $14
WHERE contact = $1
  AND record = $2;
