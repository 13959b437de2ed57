-- The channels that contacts name.
SELECT id, name FROM channel ORDER BY id;
