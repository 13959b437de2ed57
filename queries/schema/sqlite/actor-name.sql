-- Every name that finds an actor; folded: without case, diacritics, blanks.
-- Of a list of more than two, SQLite would make a table for every row put.
CREATE TABLE actor_name (
    id INTEGER PRIMARY KEY,
    actor INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind = 'preferred' OR kind = 'alias'
                                    OR kind = 'translit'),
    lang TEXT,
    UNIQUE (actor, name, kind)
) STRICT;

CREATE INDEX actor_name_folded ON actor_name (folded);
