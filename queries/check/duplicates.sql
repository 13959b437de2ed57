-- Contacts of one day, pair, direction and channel, beside the first of them.
SELECT key, first_key
FROM (SELECT key, min(key) OVER (
                 PARTITION BY t_start, t_end, direction, channel,
                 CASE WHEN direction = 'directed' OR initiator < recipient
                      THEN initiator ELSE recipient END,
                 CASE WHEN direction = 'directed' OR initiator < recipient
                      THEN recipient ELSE initiator END) AS first_key
      FROM contact
      WHERE kind = 'contact' AND t_end <= t_start + 86400) AS told
WHERE key <> first_key;
