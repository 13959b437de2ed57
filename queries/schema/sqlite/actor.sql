-- Who takes part.
-- Of a list of more than two, SQLite would make a table for every row put.
CREATE TABLE actor (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    kind TEXT NOT NULL DEFAULT 'person'
        CHECK (kind = 'person' OR kind = 'office' OR kind = 'body'
               OR kind = 'state'),
    label TEXT NOT NULL,
    note TEXT
) STRICT;
