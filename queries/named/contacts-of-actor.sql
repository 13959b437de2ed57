-- The contacts in which an actor takes part, as one that begins or receives.
-- $1 actor: the key of the actor
SELECT readable.key, readable.date, readable.direction, readable.initiator,
       readable.recipient, readable.channel, readable.topic, readable.summary
FROM contact_readable AS readable
JOIN contact ON contact.id = readable.id
WHERE contact.id IN (
        SELECT contact.id FROM contact
        JOIN actor ON actor.id = contact.initiator WHERE actor.key = $1
        UNION
        SELECT contact.id FROM contact
        JOIN actor ON actor.id = contact.recipient WHERE actor.key = $1
        UNION
        SELECT party.contact FROM party
        JOIN actor ON actor.id = party.actor WHERE actor.key = $1)
  AND contact.kind = 'contact'
ORDER BY contact.t_start, contact.t_end, contact.key;
