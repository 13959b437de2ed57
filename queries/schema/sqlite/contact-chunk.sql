-- Some ten thousand contacts of contact_copy in a row, column by column.
CREATE TABLE contact_chunk (
    ord INTEGER PRIMARY KEY,
    contacts INTEGER NOT NULL,
    t_first INTEGER NOT NULL,
    t_last INTEGER NOT NULL,
    content BLOB NOT NULL
) STRICT;
