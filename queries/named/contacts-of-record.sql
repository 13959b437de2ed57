-- The contacts that a record tells, and where it tells them.
-- $1 record: the name of the record
SELECT readable.key, readable.date, readable.initiator, readable.recipient,
       account.edition, account.citation, account.summary
FROM account
JOIN contact ON contact.id = account.contact
JOIN contact_readable AS readable ON readable.id = contact.id
WHERE account.record = $1
ORDER BY contact.t_start, contact.t_end, contact.key;
