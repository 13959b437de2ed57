-- What a contact answers, in order.
SELECT answers, kind
FROM answer
WHERE contact = $1
ORDER BY id;
