-- Where the rows came from.
SELECT id, path, profile, rows_read, rows_kept, rows_merged, rows_refused,
       sha256, at
FROM import
ORDER BY id;
