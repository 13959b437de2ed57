-- What phases are called by, their numbers first.
SELECT name
FROM (SELECT DISTINCT 0 AS labelled, ord, CAST(ord AS TEXT) AS name FROM phase
      UNION
      SELECT 1, 0, label FROM phase) AS called
ORDER BY labelled, ord, name;
