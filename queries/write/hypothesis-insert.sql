-- Store a hypothesis, or nothing where the key is taken.
INSERT INTO hypothesis (key, label, holder, turning, toward, t_start, t_end,
                        citation, note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (key) DO NOTHING;
