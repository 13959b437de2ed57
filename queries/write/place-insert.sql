-- Store a place.
INSERT INTO place (name)
VALUES ($1)
RETURNING id;
