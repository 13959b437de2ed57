-- What the chunk $1 holds.
SELECT content FROM contact_chunk WHERE ord = $1;
