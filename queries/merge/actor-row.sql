-- An actor as its row is.
SELECT id, key, kind, label, note
FROM actor
WHERE id = $1;
