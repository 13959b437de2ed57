-- The actors that have a number in an authority file.
SELECT actor.id, actor.key
FROM authority
JOIN actor ON actor.id = authority.actor
WHERE authority.scheme = $1
  AND authority.value = $2
ORDER BY actor.key;
