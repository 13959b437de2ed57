-- Store the number of an actor in an authority file.
INSERT INTO authority (actor, scheme, value)
VALUES ($1, $2, $3)
ON CONFLICT (actor, scheme, value) DO NOTHING;
