-- The contacts that the contact $1 answers.
SELECT contact.key, answer.kind
FROM answer
JOIN contact ON contact.id = answer.answers
WHERE answer.contact = $1
ORDER BY answer.ord, contact.key;
