-- Since when and until when posts were held.
SELECT actor.key, from_text, to_text, t_start, t_end
FROM post
JOIN actor ON actor.id = post.actor;
