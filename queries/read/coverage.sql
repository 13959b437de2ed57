-- Which pairs and days each record covers; a is the side whose record it is.
SELECT record, a, b, t_start, t_end, selection
FROM coverage
ORDER BY record, id;
