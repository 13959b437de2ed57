-- The actor with the key $1.
SELECT id, key, kind, label, note FROM actor WHERE key = $1;
