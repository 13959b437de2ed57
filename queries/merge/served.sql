-- Whom an actor serves.
SELECT DISTINCT actor.key
FROM post
JOIN actor ON actor.id = post.serves
WHERE post.actor = $1
ORDER BY actor.key;
