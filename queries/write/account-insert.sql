-- Store an account, or nothing where the record tells the contact
-- already.
INSERT INTO account (contact, record, edition, initiator, recipient, raised_by,
                     reply, instructed, date_text, t_start, t_end, confidence,
                     citation, summary)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
ON CONFLICT (contact, record) DO NOTHING;
