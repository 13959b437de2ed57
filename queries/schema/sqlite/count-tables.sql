-- How many of the tables of the newest version are there.
SELECT count(*)
FROM sqlite_schema
WHERE type = 'table'
  AND name IN ('import', 'actor', 'actor_name', 'authority', 'post',
               'channel', 'topic', 'place', 'contact', 'party', 'account',
               'answer', 'coverage', 'merge', 'phase', 'hypothesis',
               'contact_copy', 'contact_chunk');
