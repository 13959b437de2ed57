-- Store a post, or nothing where it is there.
INSERT INTO post (actor, serves, title, place, from_text, to_text, t_start,
                  t_end)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT DO NOTHING;
