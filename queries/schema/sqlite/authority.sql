-- Numbers of actors in authority files: viaf, gnd, wikidata, ...
CREATE TABLE authority (
    id INTEGER PRIMARY KEY,
    actor INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    scheme TEXT NOT NULL,
    value TEXT NOT NULL,
    UNIQUE (actor, scheme, value)
) STRICT;
