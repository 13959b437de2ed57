-- What one record says of one contact; null: as the contact's row.
CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    contact INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    record TEXT NOT NULL CHECK (record <> ''),
    edition TEXT,
    initiator INTEGER REFERENCES actor (id),
    recipient INTEGER REFERENCES actor (id),
    raised_by INTEGER REFERENCES actor (id),
    reply TEXT CHECK (reply IN ('accepted', 'countered', 'deferred', 'evaded',
                                'refused', 'none')),
    instructed TEXT CHECK (instructed IN ('yes', 'no')),
    date_text TEXT,
    t_start INTEGER,
    t_end INTEGER,
    confidence TEXT,
    citation TEXT,
    summary TEXT,
    UNIQUE (contact, record),
    CHECK ((t_start IS NULL) = (t_end IS NULL)),
    CHECK (t_start IS NULL OR t_start < t_end)
) STRICT;

CREATE INDEX account_record ON account (record);
