-- Every actor, in the order in which they came.
SELECT id, key, label, kind FROM actor ORDER BY id;
