-- Stated absences of an answer: who was silent, and who waited.
SELECT readable.key, readable.date, readable.initiator AS silent,
       readable.recipient AS waiting, readable.topic, readable.summary
FROM contact
JOIN contact_readable AS readable ON readable.id = contact.id
WHERE contact.kind = 'silence'
ORDER BY contact.t_start, contact.t_end, readable.key;
