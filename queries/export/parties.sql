-- The further parties of a contact in one role, in their order.
SELECT actor.key
FROM party
JOIN actor ON actor.id = party.actor
WHERE party.contact = $1
  AND party.role = $2
ORDER BY party.id;
