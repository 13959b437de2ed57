-- The windows of each periodisation; no two of one scheme overlap.
CREATE TABLE phase (
    id INTEGER PRIMARY KEY,
    scheme TEXT NOT NULL CHECK (scheme <> ''),
    ord INTEGER NOT NULL,
    label TEXT NOT NULL,
    t_start INTEGER NOT NULL,
    t_end INTEGER NOT NULL,
    UNIQUE (scheme, ord),
    CHECK (t_start < t_end)
) STRICT;

CREATE TRIGGER phase_insert BEFORE INSERT ON phase
WHEN EXISTS (SELECT 1 FROM phase
             WHERE scheme = new.scheme AND ord <> new.ord
               AND t_start < new.t_end AND new.t_start < t_end)
BEGIN
    SELECT RAISE(ABORT, 'phases of one scheme overlap');
END;

CREATE TRIGGER phase_update BEFORE UPDATE ON phase
WHEN EXISTS (SELECT 1 FROM phase
             WHERE scheme = new.scheme AND id <> old.id
               AND t_start < new.t_end AND new.t_start < t_end)
BEGIN
    SELECT RAISE(ABORT, 'phases of one scheme overlap');
END;
