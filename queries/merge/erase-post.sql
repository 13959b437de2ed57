-- Delete one row of post.
DELETE FROM post
WHERE id = $1;
