-- The further parties of the contact $1.
SELECT party.role, actor.key, actor.label
FROM party
JOIN actor ON actor.id = party.actor
WHERE party.contact = $1
ORDER BY party.role, party.ord;
