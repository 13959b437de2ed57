-- Every name that finds an actor; folded: without case, diacritics, blanks.
CREATE TABLE actor_name (
    id INTEGER PRIMARY KEY,
    actor INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('preferred', 'alias', 'translit')),
    lang TEXT,
    UNIQUE (actor, name, kind)
) STRICT;

CREATE INDEX actor_name_folded ON actor_name (folded);
