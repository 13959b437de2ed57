-- The contacts whose citations hold a text, such as GK 349.
-- $1 text: what to look for
SELECT account.citation, account.record, readable.key, readable.date,
       readable.initiator, readable.recipient
FROM account
JOIN contact_readable AS readable ON readable.id = account.contact
WHERE account.citation LIKE '%' || $1 || '%'
ORDER BY account.citation, readable.key;
