-- In how many contacts and silences an actor takes part.
SELECT count(*)
FROM (SELECT id FROM contact WHERE initiator = $1
      UNION
      SELECT id FROM contact WHERE recipient = $1
      UNION
      SELECT contact FROM party WHERE actor = $1) AS taken;
