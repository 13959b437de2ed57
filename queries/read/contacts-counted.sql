-- How many contacts and silences there are; beyond $1 it does not count.
SELECT count(*) FROM (SELECT id FROM contact LIMIT $1) AS some;
