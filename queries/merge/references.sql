-- Every row that refers to an actor, by the place of the column that does.
SELECT 0 AS place, id FROM contact WHERE initiator = $1
UNION ALL
SELECT 1 AS place, id FROM contact WHERE recipient = $1
UNION ALL
SELECT 2 AS place, id FROM party WHERE actor = $1
UNION ALL
SELECT 3 AS place, id FROM account WHERE initiator = $1
UNION ALL
SELECT 4 AS place, id FROM account WHERE recipient = $1
UNION ALL
SELECT 5 AS place, id FROM account WHERE raised_by = $1
UNION ALL
SELECT 6 AS place, id FROM post WHERE actor = $1
UNION ALL
SELECT 7 AS place, id FROM post WHERE serves = $1
UNION ALL
SELECT 8 AS place, id FROM coverage WHERE a = $1
UNION ALL
SELECT 9 AS place, id FROM coverage WHERE b = $1
UNION ALL
SELECT 10 AS place, id FROM hypothesis WHERE turning = $1
UNION ALL
SELECT 11 AS place, id FROM hypothesis WHERE toward = $1
UNION ALL
SELECT 12 AS place, id FROM merge WHERE kept = $1
ORDER BY place, id;
