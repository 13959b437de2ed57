-- Where the table of contacts begins in the file, and where the index of their
-- keys does.
SELECT rootpage FROM sqlite_schema
WHERE name IN ('contact', 'sqlite_autoindex_contact_1')
ORDER BY type DESC;
