-- The entries of all actors in authority files.
SELECT scheme, value, actor
FROM authority
ORDER BY id;
