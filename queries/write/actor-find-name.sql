-- The actors that a folded name finds; two are enough to see that it is
-- ambiguous.
SELECT DISTINCT actor
FROM actor_name
WHERE folded = $1
ORDER BY actor
LIMIT 2;
