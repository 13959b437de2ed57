-- What `demarche initiative` counts of the contacts themselves, for the sqlite3
-- shell on our file: by pair of actors and phase of the first scheme.
.mode csv
.headers on
SELECT phase.ord AS phase, min(one.key, other.key) AS a,
       max(one.key, other.key) AS b, count(*) AS contacts,
       sum(contact.direction = 'directed' AND one.key < other.key) AS by_a,
       sum(contact.direction = 'directed' AND one.key > other.key) AS by_b,
       sum(contact.direction = 'symmetric') AS symmetric,
       sum(contact.direction = 'unknown') AS unknown
FROM contact
JOIN phase ON contact.t_start >= phase.t_start
          AND contact.t_end <= phase.t_end
JOIN actor AS one ON one.id = contact.initiator
JOIN actor AS other ON other.id = contact.recipient
WHERE contact.kind = 'contact'
  AND phase.scheme = (SELECT min(scheme) FROM phase)
GROUP BY 1, 2, 3
ORDER BY 1, 2, 3;
