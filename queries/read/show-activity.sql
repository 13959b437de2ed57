-- The contacts of the actor $1: how many, first and last second. $2 and $3 are
-- the extremes that stand for an open end.
SELECT count(DISTINCT contact),
       count(DISTINCT CASE WHEN side = 'initiator' AND direction = 'directed'
                           THEN contact END),
       count(DISTINCT CASE WHEN side = 'recipient' AND direction = 'directed'
                           THEN contact END),
       min(CASE WHEN t_start = $2 THEN NULL ELSE t_start END),
       max(CASE WHEN t_end = $3 THEN NULL ELSE t_end END)
FROM (SELECT id AS contact, 'initiator' AS side, direction, t_start, t_end
      FROM contact
      WHERE initiator = $1 AND kind = 'contact'
      UNION ALL
      SELECT id, 'recipient', direction, t_start, t_end
      FROM contact
      WHERE recipient = $1 AND kind = 'contact'
      UNION ALL
      SELECT contact.id, party.role, contact.direction, contact.t_start,
             contact.t_end
      FROM party
      JOIN contact ON contact.id = party.contact
      WHERE party.actor = $1 AND contact.kind = 'contact'
        AND party.role IN ('initiator', 'recipient')) AS taken_part;
