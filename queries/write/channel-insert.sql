-- Store a channel.
INSERT INTO channel (name)
VALUES ($1)
RETURNING id;
