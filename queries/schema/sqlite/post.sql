-- Whom an actor served and when; a joint body has a row for each state.
-- The bounds are half-open seconds since 1970, the texts EDTF as given.
CREATE TABLE post (
    id INTEGER PRIMARY KEY,
    actor INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    serves INTEGER NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    title TEXT,
    place TEXT,
    from_text TEXT,
    to_text TEXT,
    t_start INTEGER NOT NULL,
    t_end INTEGER NOT NULL,
    CHECK (t_start < t_end),
    CHECK (actor <> serves)
) STRICT;

CREATE INDEX post_serves ON post (serves);
CREATE UNIQUE INDEX post_row ON post (
    actor, serves, coalesce(title, ''), coalesce(from_text, ''),
    coalesce(to_text, ''));
