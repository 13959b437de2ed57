-- What `demarche frequency` counts, for the sqlite3 shell on our file: by pair
-- of actors, contacts inside each phase of the first scheme and those that only
-- overlap it.
.mode csv
.headers on
SELECT phase.ord AS phase, min(one.key, other.key) AS a,
       max(one.key, other.key) AS b,
       sum(contact.t_start >= phase.t_start
           AND contact.t_end <= phase.t_end) AS contacts,
       sum(contact.t_start < phase.t_start
           OR contact.t_end > phase.t_end) AS unsure
FROM contact
JOIN phase ON contact.t_start < phase.t_end AND contact.t_end > phase.t_start
JOIN actor AS one ON one.id = contact.initiator
JOIN actor AS other ON other.id = contact.recipient
WHERE contact.kind = 'contact'
  AND phase.scheme = (SELECT min(scheme) FROM phase)
GROUP BY 1, 2, 3
ORDER BY 1, 2, 3;
