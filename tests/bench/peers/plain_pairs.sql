-- The same counts for the sqlite3 shell on a plain table of texts.
.mode csv
.headers on
SELECT phase.ord AS phase, min(initiator, recipient) AS a,
       max(initiator, recipient) AS b, count(*) AS contacts,
       sum(direction = 'directed' AND initiator < recipient) AS by_a,
       sum(direction = 'directed' AND initiator > recipient) AS by_b,
       sum(direction = 'symmetric') AS symmetric,
       sum(direction = 'unknown') AS unknown
FROM contact
JOIN phase ON contact.date BETWEEN phase.first AND phase.last
WHERE phase.scheme = 'equal'
GROUP BY 1, 2, 3
ORDER BY 1, 2, 3;
