-- Of each pair of actors the number of contacts, and the first and last.
SELECT a, b, count(*) AS contacts, min(first_date) AS first,
       min(last_date) AS last
FROM (SELECT a, b,
             first_value(date) OVER (PARTITION BY a, b
                                     ORDER BY t_start, t_end, id)
                 AS first_date,
             first_value(date) OVER (PARTITION BY a, b
                                     ORDER BY t_end DESC, t_start DESC,
                                              id DESC) AS last_date
      FROM (SELECT CASE WHEN initiator.key < recipient.key THEN initiator.key
                        ELSE recipient.key END AS a,
                   CASE WHEN initiator.key < recipient.key THEN recipient.key
                        ELSE initiator.key END AS b,
                   readable.date, contact.t_start, contact.t_end, contact.id
            FROM contact
            JOIN contact_readable AS readable ON readable.id = contact.id
            JOIN actor AS initiator ON initiator.id = contact.initiator
            JOIN actor AS recipient ON recipient.id = contact.recipient
            WHERE contact.kind = 'contact' AND contact.t_start IS NOT NULL)
           AS paired) AS dated
GROUP BY a, b
ORDER BY count(*) DESC, a, b;
