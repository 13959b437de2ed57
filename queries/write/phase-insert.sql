-- Store a phase, or nothing where the scheme has one of this order.
INSERT INTO phase (scheme, ord, label, t_start, t_end)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (scheme, ord) DO NOTHING;
