-- What contacts can be read as: coded, told, and told or else coded.
WITH told AS (SELECT DISTINCT record FROM account)
SELECT 'editor' AS name
UNION
SELECT record FROM told
UNION
SELECT record || '+editor' FROM told
ORDER BY name;
