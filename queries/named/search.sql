-- The contacts whose summary holds words, the nearest first.
-- $1 words: what to look for, in the syntax of FTS5
SELECT readable.key, readable.date, readable.initiator, readable.recipient,
       readable.summary
FROM contact_search
JOIN contact_readable AS readable ON readable.id = contact_search.rowid
WHERE contact_search MATCH $1
ORDER BY contact_search.rank, readable.key;
