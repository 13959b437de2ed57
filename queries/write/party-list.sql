-- The further parties of a contact in their order.
SELECT role, actor
FROM party
WHERE contact = $1
ORDER BY id;
