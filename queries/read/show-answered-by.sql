-- The contacts that answer the contact $1.
SELECT contact.key, answer.kind
FROM answer
JOIN contact ON contact.id = answer.contact
WHERE answer.answers = $1
ORDER BY contact.t_start, contact.key;
