-- Give the first actor the authority numbers of the second that it lacks.
INSERT INTO authority (actor, scheme, value)
SELECT $1, given.scheme, given.value
FROM authority AS given
WHERE given.actor = $2
  AND NOT EXISTS (SELECT 1 FROM authority AS own
                  WHERE own.actor = $1 AND own.scheme = given.scheme
                    AND own.value = given.value)
ORDER BY given.id
RETURNING id;
