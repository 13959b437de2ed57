-- Note what became of the rows of an import, and what file they stood in.
UPDATE import
SET rows_read = $2, rows_kept = $3, rows_merged = $4, rows_refused = $5,
    sha256 = $6
WHERE id = $1;
