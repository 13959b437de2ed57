-- Who takes part in a dated contact on a day that none of his posts covers.
SELECT contact.key, contact.date_text, contact.t_start, contact.t_end,
       actor.label
FROM (SELECT id AS contact, initiator AS actor FROM contact
      WHERE initiator IN (SELECT actor FROM post)
      UNION
      SELECT id, recipient FROM contact
      WHERE recipient IN (SELECT actor FROM post)
      UNION
      SELECT contact, actor FROM party
      WHERE role IN ('initiator', 'recipient')
        AND actor IN (SELECT actor FROM post)) AS side
JOIN contact ON contact.id = side.contact
JOIN actor ON actor.id = side.actor
WHERE contact.kind = 'contact' AND contact.t_start IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM post
                  WHERE post.actor = side.actor
                    AND post.t_start < contact.t_end
                    AND contact.t_start < post.t_end);
