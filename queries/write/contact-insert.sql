-- Store a contact, or nothing where the key is taken.
INSERT INTO contact (key, kind, date_text, t_start, t_end, direction, initiator,
                     recipient, channel, topic, place, count_min, count_max,
                     reports, code, code_scheme, summary, note, origin,
                     origin_line)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
        $17, $18, $19, $20)
ON CONFLICT (key) DO NOTHING;
