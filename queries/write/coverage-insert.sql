-- Store what a record covers, or nothing where that is there.
INSERT INTO coverage (record, edition, a, b, t_start, t_end, selection, note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT DO NOTHING;
