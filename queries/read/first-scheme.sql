-- The periodisation that came first.
SELECT scheme FROM phase ORDER BY id LIMIT 1;
