-- What the phases of the scheme $1, or of the first, are called by, their
-- numbers first.
SELECT name
FROM (SELECT scheme, 0 AS labelled, ord, CAST(ord AS TEXT) AS name FROM phase
      UNION
      SELECT scheme, 1, 0, label FROM phase) AS called
WHERE scheme = coalesce($1, (SELECT scheme FROM phase ORDER BY id LIMIT 1))
ORDER BY labelled, ord, name;
