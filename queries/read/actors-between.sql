-- In how many contacts one of two actors turned to the other, and in how many
-- posts one serves the other.
SELECT (SELECT count(*) FROM contact
        WHERE (id IN (SELECT id FROM contact WHERE initiator = $1
                      UNION SELECT contact FROM party
                      WHERE actor = $1 AND role = 'initiator')
               AND id IN (SELECT id FROM contact WHERE recipient = $2
                          UNION SELECT contact FROM party
                          WHERE actor = $2 AND role = 'recipient'))
           OR (id IN (SELECT id FROM contact WHERE initiator = $2
                      UNION SELECT contact FROM party
                      WHERE actor = $2 AND role = 'initiator')
               AND id IN (SELECT id FROM contact WHERE recipient = $1
                          UNION SELECT contact FROM party
                          WHERE actor = $1 AND role = 'recipient'))),
       (SELECT count(*) FROM post
        WHERE (actor = $1 AND serves = $2) OR (actor = $2 AND serves = $1));
