-- Who served whom and when.
SELECT actor, serves, t_start, t_end FROM post ORDER BY actor, id;
