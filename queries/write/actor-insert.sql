-- Store an actor, or nothing where the key is taken.
INSERT INTO actor (key, kind, label, note)
VALUES ($1, $2, $3, $4)
ON CONFLICT (key) DO NOTHING;
