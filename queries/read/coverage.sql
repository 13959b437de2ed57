-- Which pairs and days each record covers; the a of its first row is the side
-- whose record it is.
SELECT record, a, b, t_start, t_end, selection
FROM coverage
ORDER BY record, id;
