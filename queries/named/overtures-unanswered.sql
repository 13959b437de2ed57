-- Directed contacts that nothing in the store answers.
SELECT readable.key, readable.date, readable.initiator, readable.recipient,
       readable.channel, readable.topic, readable.summary
FROM contact
JOIN contact_readable AS readable ON readable.id = contact.id
WHERE contact.kind = 'contact' AND contact.direction = 'directed'
  AND NOT EXISTS (SELECT 1 FROM answer
                  WHERE answer.answers = contact.id
                    AND answer.kind <> 'execution')
ORDER BY contact.t_start, contact.t_end, readable.key;
