-- Store a name that finds an actor.
INSERT INTO actor_name (actor, name, folded, kind)
VALUES ($1, $2, $3, $4)
ON CONFLICT (actor, name, kind) DO NOTHING;
