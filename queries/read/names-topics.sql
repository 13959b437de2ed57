-- The names of topics.
SELECT name FROM topic ORDER BY name;
