-- The contacts that one record alone tells.
SELECT readable.key, readable.date, readable.initiator, readable.recipient,
       min(account.record) AS record, min(account.citation) AS citation
FROM contact
JOIN contact_readable AS readable ON readable.id = contact.id
JOIN account ON account.contact = contact.id
WHERE contact.kind = 'contact'
GROUP BY contact.id, contact.t_start, readable.key, readable.date,
         readable.initiator, readable.recipient
HAVING count(DISTINCT account.record) = 1
ORDER BY contact.t_start, readable.key;
