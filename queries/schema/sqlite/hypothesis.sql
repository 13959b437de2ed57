-- Rival claims about when `turning` turned toward `toward`.
CREATE TABLE hypothesis (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    label TEXT,
    holder TEXT,
    turning INTEGER REFERENCES actor (id),
    toward INTEGER REFERENCES actor (id),
    t_start INTEGER NOT NULL,
    t_end INTEGER NOT NULL,
    citation TEXT,
    note TEXT,
    CHECK (t_start < t_end),
    CHECK (turning <> toward)
) STRICT;
