-- Who stands on both sides of a contact, by its row, its further parties or
-- one of its accounts.
SELECT contact.key, actor.label, NULL AS record
FROM contact
JOIN actor ON actor.id = contact.initiator
WHERE contact.initiator = contact.recipient
UNION
SELECT contact.key, actor.label, NULL
FROM party
JOIN contact ON contact.id = party.contact
JOIN actor ON actor.id = party.actor
WHERE (party.role = 'initiator' AND party.actor = contact.recipient)
   OR (party.role = 'recipient' AND party.actor = contact.initiator)
UNION
SELECT contact.key, actor.label, NULL
FROM party AS initiating
JOIN party AS receiving ON receiving.contact = initiating.contact
                       AND receiving.actor = initiating.actor
JOIN contact ON contact.id = initiating.contact
JOIN actor ON actor.id = initiating.actor
WHERE initiating.role = 'initiator' AND receiving.role = 'recipient'
UNION
SELECT contact.key, actor.label, account.record
FROM account
JOIN contact ON contact.id = account.contact
JOIN actor ON actor.id = account.initiator
WHERE account.initiator = account.recipient;
