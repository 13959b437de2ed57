-- Whether an actor takes no part in a contact.
SELECT count(*)
FROM contact
WHERE id = $1
  AND initiator <> $2
  AND recipient <> $2
  AND NOT EXISTS (SELECT 1 FROM party
                  WHERE party.contact = contact.id AND party.actor = $2);
