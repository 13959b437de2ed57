-- The further ends of joint contacts.
SELECT contact, actor, role
FROM party
WHERE role IN ('initiator', 'recipient')
ORDER BY contact, role, ord;
