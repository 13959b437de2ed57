-- The posts of the actor $1.
SELECT actor.label, post.title, post.place, post.from_text, post.to_text
FROM post
JOIN actor ON actor.id = post.serves
WHERE post.actor = $1
ORDER BY post.t_start, post.id;
