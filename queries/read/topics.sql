-- The topics that contacts name.
SELECT id, name FROM topic ORDER BY id;
