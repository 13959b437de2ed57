-- The names of channels.
SELECT name FROM channel ORDER BY name;
