-- What a contact answers, in order.
SELECT answered.key, answer.kind
FROM answer
JOIN contact AS answered ON answered.id = answer.answers
WHERE answer.contact = $1
ORDER BY answer.id;
