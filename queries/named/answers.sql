-- Which contact answers which, and how many days later it began.
SELECT readable.key, readable.date, readable.initiator, readable.recipient,
       answer.kind, earlier.key AS answers, earlier.date AS answers_date,
       (contact.t_start - first.t_start) / 86400 AS days
FROM answer
JOIN contact ON contact.id = answer.contact
JOIN contact AS first ON first.id = answer.answers
JOIN contact_readable AS readable ON readable.id = contact.id
JOIN contact_readable AS earlier ON earlier.id = first.id
ORDER BY contact.t_start, readable.key, answer.ord;
