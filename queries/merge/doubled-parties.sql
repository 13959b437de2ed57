-- The parties that would stand twice in a contact if the second actor were the
-- first: a list holds each actor once, and its first one is in the contact.
SELECT party.id, party.contact, party.actor, party.role, party.ord
FROM party
JOIN contact ON contact.id = party.contact
WHERE party.actor IN ($1, $2)
  AND ((party.actor = $2
        AND EXISTS (SELECT 1 FROM party AS other
                    WHERE other.contact = party.contact
                      AND other.role = party.role AND other.actor = $1))
       OR (party.role = 'initiator' AND contact.initiator IN ($1, $2))
       OR (party.role = 'recipient' AND contact.recipient IN ($1, $2)))
ORDER BY party.id;
