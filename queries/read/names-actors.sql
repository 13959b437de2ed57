-- The keys of actors.
SELECT key FROM actor ORDER BY key;
