-- Delete one row of coverage.
DELETE FROM coverage
WHERE id = $1;
