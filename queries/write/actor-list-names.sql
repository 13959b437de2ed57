-- Everything that an actor may be called by, keys first, to suggest the
-- nearest.
SELECT name
FROM (SELECT 0 AS rank, id, key AS name FROM actor
      UNION ALL
      SELECT 1 AS rank, id, name FROM actor_name) AS called
ORDER BY rank, id;
