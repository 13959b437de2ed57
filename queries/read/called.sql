-- Everything that actors are called, their keys apart.
SELECT id, label FROM actor
UNION
SELECT actor, name FROM actor_name
ORDER BY 1, 2;
