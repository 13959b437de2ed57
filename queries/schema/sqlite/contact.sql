-- One approach, as the editor coded it. date_text is null where the bounds are
-- one exact day, the bounds are null where there is no date; count_max is null
-- where the number is open. Further parties stand in party.
-- Of a list of more than two, SQLite would make a table for every row put.
CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    kind TEXT NOT NULL DEFAULT 'contact'
        CHECK (kind IN ('contact', 'silence')),
    date_text TEXT,
    t_start INTEGER,
    t_end INTEGER,
    direction TEXT NOT NULL DEFAULT 'directed'
        CHECK (direction = 'directed' OR direction = 'symmetric'
               OR direction = 'unknown'),
    initiator INTEGER NOT NULL REFERENCES actor (id),
    recipient INTEGER NOT NULL REFERENCES actor (id),
    channel INTEGER REFERENCES channel (id),
    topic INTEGER REFERENCES topic (id),
    place INTEGER REFERENCES place (id),
    count_min INTEGER NOT NULL DEFAULT 1 CHECK (count_min >= 1),
    count_max INTEGER DEFAULT 1,
    reports INTEGER CHECK (reports >= 0),
    code TEXT,
    code_scheme TEXT,
    origin INTEGER REFERENCES import (id),
    origin_line INTEGER,
    summary TEXT,
    note TEXT,
    CHECK (initiator <> recipient),
    CHECK (count_max IS NULL OR count_max >= count_min),
    CHECK ((t_start IS NULL) = (t_end IS NULL)),
    CHECK (t_start IS NULL OR t_start < t_end)
) STRICT;

