-- What else sets two actors apart: a post of one under the other, a hypothesis
-- or a coverage that names both.
SELECT 'a post of one serves the other' AS reason, coalesce(title, '') AS name
FROM post
WHERE (actor = $1 AND serves = $2) OR (actor = $2 AND serves = $1)
UNION ALL
SELECT 'a hypothesis names both', key
FROM hypothesis
WHERE (turning = $1 AND toward = $2) OR (turning = $2 AND toward = $1)
UNION ALL
SELECT 'the coverage of a record names both', record
FROM coverage
WHERE (a = $1 AND b = $2) OR (a = $2 AND b = $1)
ORDER BY 1, 2;
