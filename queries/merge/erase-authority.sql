-- Delete one row of authority.
DELETE FROM authority
WHERE id = $1;
