-- Note what became of the rows of an import.
UPDATE import
SET rows_read = $2, rows_kept = $3, rows_merged = $4, rows_refused = $5
WHERE id = $1;
