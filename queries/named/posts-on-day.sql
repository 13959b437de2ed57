-- Who served whom on a day or at some time in a longer date.
-- $1 day start: the date
-- $2 day end: the date
SELECT holder.key AS actor, holder.label AS name, state.label AS serves,
       post.title, post.place, post.from_text AS since, post.to_text AS until
FROM post
JOIN actor AS holder ON holder.id = post.actor
JOIN actor AS state ON state.id = post.serves
WHERE post.t_start < $2 AND post.t_end > $1
ORDER BY state.key, holder.key, post.t_start;
