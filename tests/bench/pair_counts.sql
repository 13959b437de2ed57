-- What `demarche frequency` counts, for the sqlite3 shell: contacts inside each
-- phase, and those that only overlap it, by pair of actors.
.mode csv
.headers on
WITH ends AS (
    SELECT contact.id, contact.t_start, contact.t_end, contact.initiator AS x,
           contact.recipient AS y
    FROM contact
    WHERE contact.kind = 'contact'
)
SELECT phase.ord AS phase, min(one.key, other.key) AS a,
       max(one.key, other.key) AS b,
       sum(CASE WHEN ends.t_start >= phase.t_start
                 AND ends.t_end <= phase.t_end THEN 1 ELSE 0 END) AS contacts,
       sum(CASE WHEN ends.t_start >= phase.t_start
                 AND ends.t_end <= phase.t_end THEN 0 ELSE 1 END) AS unsure
FROM ends
JOIN phase ON ends.t_start < phase.t_end AND ends.t_end > phase.t_start
JOIN actor AS one ON one.id = ends.x
JOIN actor AS other ON other.id = ends.y
GROUP BY phase.ord, 2, 3
ORDER BY 1, 2, 3;
