-- The numbers of the actor $1 in authority files.
SELECT scheme, value FROM authority WHERE actor = $1 ORDER BY scheme, value;
