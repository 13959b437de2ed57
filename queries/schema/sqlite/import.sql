-- Where rows came from: one row an import. It and the log of merges are the only
-- places with a clock time.
CREATE TABLE import (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    profile TEXT NOT NULL,
    options TEXT,
    rows_read INTEGER NOT NULL,
    rows_kept INTEGER NOT NULL,
    rows_merged INTEGER NOT NULL,
    rows_refused INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
