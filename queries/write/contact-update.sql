-- Put the content of a contact in the place of what its key has.
UPDATE contact
SET kind = $2, date_text = $3, t_start = $4, t_end = $5, direction = $6,
    initiator = $7, recipient = $8, channel = $9, topic = $10, place = $11,
    count_min = $12, count_max = $13, reports = $14, code = $15,
    code_scheme = $16, summary = $17, note = $18, origin = $19,
    origin_line = $20
WHERE key = $1;
