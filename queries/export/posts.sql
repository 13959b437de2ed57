-- Posts in the order in which they came.
SELECT actor.key, serves.key, post.title, post.place, post.from_text,
       post.to_text
FROM post
JOIN actor ON actor.id = post.actor
JOIN actor AS serves ON serves.id = post.serves
ORDER BY post.id;
