-- Store a topic.
INSERT INTO topic (name)
VALUES ($1)
RETURNING id;
