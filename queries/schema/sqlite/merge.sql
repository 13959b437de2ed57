-- Actors that were found to be one, and how to part them again.
CREATE TABLE merge (
    id INTEGER PRIMARY KEY,
    kept INTEGER NOT NULL REFERENCES actor (id),
    gone TEXT NOT NULL,
    undo TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
