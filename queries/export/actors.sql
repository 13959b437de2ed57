-- Actors in the order in which they came.
SELECT id, key, label, kind, note
FROM actor
ORDER BY id;
