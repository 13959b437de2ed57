-- Announce an import, so that its rows can name it.
INSERT INTO import (path, profile, options, rows_read, rows_kept, rows_merged,
                    rows_refused, sha256, at)
VALUES ($1, $2, $3, 0, 0, 0, 0, '', $4)
RETURNING id;
