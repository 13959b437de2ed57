-- Delete one row of party.
DELETE FROM party
WHERE id = $1;
