-- The contacts between two actors, whoever began.
-- $1 a: the key of the one
-- $2 b: the key of the other
SELECT readable.key, readable.date, readable.direction, readable.initiator,
       readable.recipient, readable.channel, readable.topic, readable.summary
FROM contact_readable AS readable
JOIN contact ON contact.id = readable.id
JOIN actor AS initiator ON initiator.id = contact.initiator
JOIN actor AS recipient ON recipient.id = contact.recipient
WHERE contact.kind = 'contact'
  AND ((initiator.key = $1 AND recipient.key = $2)
       OR (initiator.key = $2 AND recipient.key = $1))
ORDER BY contact.t_start, contact.t_end, contact.key;
