-- Which pairs and days a record covers: a is the side whose record it is; null
-- is anyone.
CREATE TABLE coverage (
    id INTEGER PRIMARY KEY,
    record TEXT NOT NULL CHECK (record <> ''),
    edition TEXT,
    a INTEGER REFERENCES actor (id),
    b INTEGER REFERENCES actor (id),
    t_start INTEGER NOT NULL,
    t_end INTEGER NOT NULL,
    selection TEXT NOT NULL DEFAULT 'unknown'
        CHECK (selection IN ('complete', 'selected', 'unknown')),
    note TEXT,
    CHECK (t_start < t_end)
) STRICT;

CREATE UNIQUE INDEX coverage_row ON coverage (
    record, coalesce(edition, ''), coalesce(a, 0), coalesce(b, 0), t_start,
    t_end);
