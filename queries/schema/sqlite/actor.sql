-- Who takes part.
CREATE TABLE actor (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    kind TEXT NOT NULL DEFAULT 'person'
        CHECK (kind IN ('person', 'office', 'body', 'state')),
    label TEXT NOT NULL,
    note TEXT
) STRICT;
