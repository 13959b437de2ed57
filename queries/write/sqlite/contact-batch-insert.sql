-- Store the contacts that are handed over as batch_contact, of the import $1;
-- those whose key is taken are left alone.
INSERT INTO contact (key, t_start, t_end, direction, initiator, recipient,
                     channel, topic, place, reports, code, code_scheme, origin,
                     origin_line)
SELECT key, t_start, t_end, direction, initiator, recipient, channel, topic,
       place, reports, code, code_scheme, $1, origin_line
FROM batch_contact
WHERE true
ON CONFLICT (key) DO NOTHING;
