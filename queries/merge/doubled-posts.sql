-- The posts of the second actor, or served under it, that the first has too.
SELECT post.id, post.actor, post.serves, post.title, post.place,
       post.from_text, post.to_text, post.t_start, post.t_end
FROM post
WHERE (post.actor = $2 OR post.serves = $2)
  AND EXISTS (
      SELECT 1 FROM post AS other
      WHERE other.id <> post.id
        AND other.actor = CASE WHEN post.actor = $2 THEN $1 ELSE post.actor END
        AND other.serves = CASE WHEN post.serves = $2 THEN $1
                                ELSE post.serves END
        AND coalesce(other.title, '') = coalesce(post.title, '')
        AND coalesce(other.from_text, '') = coalesce(post.from_text, '')
        AND coalesce(other.to_text, '') = coalesce(post.to_text, ''))
ORDER BY post.id;
